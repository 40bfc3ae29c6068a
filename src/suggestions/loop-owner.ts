import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { BusyLoop } from '../analysis/busy-loops.ts';
import type { Edit } from './edit.ts';

import { makeAsync } from './asynchronous-function.ts';
import { canAwait, isFunction } from './await-placement.ts';

/** The function that a loop stands in, and the edits that let it await. */
export interface LoopOwner {
  readonly node: TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;
  readonly edits: readonly Edit[];
}

/** The function around a loop where it is async, or may become so because all who call it await or return what it gives. */
export function findLoopOwner(busy: BusyLoop, sourceCode: TSESLint.SourceCode): LoopOwner | undefined {
  const { loop, yields } = busy.scan;
  if (yields) return undefined;
  let node: TSESTree.Node | undefined = loop.parent;
  while (node && !isFunction(node)) node = node.parent;
  if (!node || !canAwait(loop, node)) return undefined;
  if (node.async) return { node, edits: [] };
  const edits = isAwaitedByAll(busy) ? makeAsync(node, sourceCode) : undefined;
  return edits && { node, edits };
}

function isAwaitedByAll({ owner }: BusyLoop): boolean {
  if (owner.incoming.length === 0 || owner.roots.length > 0 || owner.escapes !== 'no' || owner.isPublic) return false;
  return owner.incoming.every(({ from, edge }) => {
    if (from.module !== owner.module || edge.how !== 'calls' || !('call' in edge.site)) return false;
    const { usage } = from.module.summary.calls[edge.site.call]!;
    return usage === 'awaited' || (usage === 'returned' && from.summary.async);
  });
}
