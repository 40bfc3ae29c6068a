import type { TSESTree } from '@typescript-eslint/utils';

import { memberName } from '../module-reference.ts';

/** What the error of a failed command has in one form and not, or otherwise, in the other. */
const details = new Set(['status', 'signal', 'output', 'pid', 'code', 'errno', 'stdout', 'stderr', 'killed', 'syscall']);

/** Whether a `catch` around a call reads from the error what a rejected replacement does not have. */
export function readsErrorDetails(call: TSESTree.Node): boolean {
  for (let node = call; node.parent; node = node.parent) {
    const { parent } = node;
    if (parent.type === 'TryStatement' && parent.block === node && parent.handler) return readsDetails(parent.handler);
    if (parent.type.includes('Function')) return false;
  }
  return false;
}

function readsDetails(handler: TSESTree.CatchClause): boolean {
  if (!handler.param) return false;
  const pending: unknown[] = [handler.param, handler.body];
  while (pending.length > 0) {
    const node = pending.pop() as Partial<TSESTree.Node> | null;
    if (!node || typeof node !== 'object') continue;
    if (node.type === 'MemberExpression' && details.has(memberName(node as TSESTree.MemberExpression) ?? '')) return true;
    if (node.type === 'Property' && node.key?.type === 'Identifier' && details.has(node.key.name)) return true;
    for (const [key, value] of Object.entries(node)) if (key !== 'parent' && typeof value === 'object') pending.push(value);
  }
  return false;
}
