import { isBuiltin } from 'node:module';

import { noEffects } from './resolved-effects.ts';

import type { EffectCall } from '../../summary/effect-summary.ts';
import type { Effects, ResolvedAccess } from './resolved-effects.ts';

/** What `import(specifier)` does, `given` what evaluating its argument reads. A module of Node's own is there already: nothing is waited for. */
export function effectsOfImport(call: EffectCall, given: readonly ResolvedAccess[]): Effects {
  const specifier = call.arguments[0]?.text;
  if (specifier !== undefined && isBuiltin(specifier)) return { ...noEffects, accesses: given };
  const path = specifier === undefined ? [] : [specifier];
  return {
    ...noEffects,
    accesses: [...given, { root: 'env:modules', path, mode: 'read' }, ...fileOf(specifier)],
    works: true,
    ...(!call.used && { unknown: [{ name: 'import()', depth: 0 }] }),
  };
}

/** A file may have been written just before. Where it lies nobody says: a relative specifier goes by the importing file, a path by the process. */
function fileOf(specifier: string | undefined): readonly ResolvedAccess[] {
  return specifier !== undefined && isPackage(specifier) ? [] : [{ root: 'env:fs', path: [], mode: 'read' }];
}

/** A package, or a name of the project's own: nobody writes its file and loads it. */
function isPackage(specifier: string): boolean {
  return /^[#@a-z\d][^:{]*$/i.test(specifier);
}
