import type { CallGraph, FunctionNode } from '../call-graph.ts';
import type { Phase } from './phase.ts';
import type { Region } from '../region.ts';

import { targetOf } from '../call-graph.ts';

/**
 * The functions of a region that explicit run-time roots reach, with the nearest root's moment; those reached only through initialisations that
 * happen once are `memoised`. Handlers that a worker registers run in the worker.
 */
export function reachFromRoots(
  callGraph: CallGraph,
  region: Region,
  isWorker: (node: FunctionNode) => boolean,
): ReadonlyMap<FunctionNode, Phase> {
  const reached = new Map<FunctionNode, Phase>();
  const queue: FunctionNode[] = [];
  for (const node of region.nodes()) {
    const roots = node.roots.filter(({ runs, by }) => runs === 'run-time' && !(by && isWorker(by)));
    // What hands it over says more than its type does.
    const root = roots.find(({ by }) => by) ?? roots[0];
    if (!root || mustBeSynchronous(node) || isWorker(node)) continue;
    reached.set(node, root.when === undefined ? { name: 'run-time' } : { name: 'run-time', when: root.when });
    queue.push(node);
  }
  const once = spread(callGraph, region, queue, reached);
  const later: FunctionNode[] = [];
  for (const [node, phase] of once) {
    if (reached.has(node)) continue;
    reached.set(node, { ...phase, name: 'memoised' });
    later.push(node);
  }
  spread(callGraph, region, later, reached);
  return reached;
}

/** Marks all that the queue's functions lead to; gives back what they lead to through initialisations that happen once. */
function spread(
  callGraph: CallGraph,
  region: Region,
  queue: FunctionNode[],
  reached: Map<FunctionNode, Phase>,
): readonly (readonly [FunctionNode, Phase])[] {
  const once: (readonly [FunctionNode, Phase])[] = [];
  for (const node of queue) {
    const phase = reached.get(node)!;
    for (const edge of node.outgoing) {
      const target = edge.certainty === 'possible' ? undefined : targetOf(callGraph, edge);
      if (!target || !region.has(target) || reached.has(target) || mustBeSynchronous(target)) continue;
      if (edge.memoised && phase.name === 'run-time') once.push([target, phase]);
      else {
        reached.set(target, phase);
        queue.push(target);
      }
    }
  }
  return once;
}

function mustBeSynchronous({ roots }: FunctionNode): boolean {
  return roots.some(({ runs }) => runs === 'must-be-synchronous');
}
