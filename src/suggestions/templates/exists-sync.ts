import type { Template } from '../call-rewrite.ts';

import { replaceNode } from '../edit.ts';

/** `existsSync(path)` → `access(path).then(() => true, () => false)`, which answers as `existsSync` does and never rejects. */
export const rewriteExistsSync: Template = ({ call, replacement, imports }) => {
  const name = call.arguments.length === 1 ? imports.findName(replacement.name) : undefined;
  if (name === undefined) return undefined;
  // prettier-ignore
  const inner = { before: '', after: '.then(() => true, () => false)' };
  return { node: call, edits: [replaceNode(call.callee, name)], inner, name };
};
