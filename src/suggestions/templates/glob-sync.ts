import type { Template } from '../call-rewrite.ts';

import { replaceNode } from '../edit.ts';

/** `globSync(pattern)` → `Array.fromAsync(glob(pattern))`: every Node that has `glob` has `Array.fromAsync`. */
export const rewriteGlobSync: Template = ({ call, replacement, imports }) => {
  const name = imports.findName(replacement.name);
  if (name === undefined) return undefined;
  return { node: call, edits: [replaceNode(call.callee, name)], inner: { before: 'Array.fromAsync(', after: ')' }, name };
};
