import type { FunctionNode } from '../call-graph.ts';
import type { CallEdge } from '../module-links.ts';
import type { FunctionRun } from '../phases/function-run.ts';

/** Whether calls of a function, or this one, are not looked through. */
export function stopsPath(node: FunctionNode, { isSelfRunning }: FunctionRun, edge?: CallEdge): boolean {
  if (edge && isMessage(node, edge)) return true;
  return node.id === 0 || Boolean(node.summary.nonblocking) || isSelfRunning(node);
}

/** What has the name of a worker's function, and is not it, sends the worker a message. */
export function isMessage({ roots }: FunctionNode, { certainty }: CallEdge): boolean {
  return certainty === 'by-name' && roots.some(({ runs }) => runs === 'worker');
}
