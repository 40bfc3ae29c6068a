import type { ModuleSummary } from '../../summary/module-summary.ts';

import { isCommonJs } from '../module-node.ts';

const known = new WeakMap<ModuleSummary, { readonly names: ReadonlySet<string> | undefined }>();

/** The names that a module exports; `undefined` where its exports alone do not say: star exports, CommonJS. */
export function exportedNames(summary: ModuleSummary): ReadonlySet<string> | undefined {
  let of = known.get(summary);
  if (!of) known.set(summary, (of = { names: namesIn(summary) }));
  return of.names;
}

function namesIn(summary: ModuleSummary): ReadonlySet<string> | undefined {
  if (isCommonJs(summary)) return undefined;
  const names = new Set<string>();
  for (const entry of summary.exports) {
    if (!('exported' in entry)) return undefined;
    names.add(entry.exported);
  }
  return names;
}
