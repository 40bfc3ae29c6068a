import type { FunctionNode } from '../graph/call-graph.ts';
import type { LoopContext } from './loop-scan.ts';

import { descendantsOf } from './await-scopes.ts';
import { scanLoop } from './loop-scan.ts';

/** Whether a generator is run to its end by loops of the file that do nothing with what it gives, and by nobody else. */
export function isRunIdly(context: LoopContext, { escapes, incoming, isPublic, summary }: FunctionNode): boolean {
  if (!summary.generator || summary.async || isPublic || escapes !== 'no' || incoming.length === 0) return false;
  return incoming.every(({ from, edge }) => {
    if (from.module !== context.module || !('call' in edge.site) || edge.certainty !== 'certain') return false;
    const { start, end } = from.module.summary.calls[edge.site.call]!.position;
    const loop = findLoopOver(context, start, end);
    if (!loop || loop.await) return false;
    const { awaits, exits, hasWork, yields } = scanLoop(context, loop);
    // Where it ends by what it is given, the generator ends with it.
    return !hasWork && !yields && awaits.length === 0 && exits.length === 0;
  });
}

function findLoopOver({ program }: LoopContext, start: number, end: number) {
  for (const node of descendantsOf(program, true)) {
    if (node.type === 'ForOfStatement' && node.right.range[0] === start && node.right.range[1] === end) return node;
  }
  return undefined;
}
