import type { CallSite } from '../summary/module-summary.ts';
import type { CallGraph, FunctionNode } from './call-graph.ts';
import type { Targets } from './target.ts';

import { serverStartMethods, serverStartNames, servingMoment } from '../catalog/server-start.ts';

/** Whether a call makes a server listen. */
export function startsServer({ callee, arguments: [first] }: CallSite, { targets }: Targets): boolean {
  const isNamed = targets.some(target => target.type === 'api' && serverStartNames.some(pattern => pattern.test(target.name)));
  if (isNamed || targets.length > 0 || first?.type === 'function') return isNamed;
  return callee.type === 'member' && callee.property !== null && serverStartMethods.includes(callee.property);
}

/** Functions further from where the server is put together do something else, and open a socket of their own for it. */
const furthestCaller = 3;

/**
 * The functions that put a server together: they make it listen, or register handlers, consumers or schedules, themselves or by what they
 * call. Nobody does that while requests are served, unless a handler leads there.
 */
export function findServerStarts({ nodes }: CallGraph): ReadonlySet<FunctionNode> {
  const distances = new Map<FunctionNode, number>();
  for (const functions of nodes.values()) {
    for (const node of functions) {
      if (node.startsServer) distances.set(node, 0);
      for (const { by, runs, when } of node.roots) {
        if (by && runs === 'run-time' && when !== undefined && servingMoment.test(when)) distances.set(by, 0);
      }
    }
  }
  for (const [node, distance] of distances) {
    for (const { from, edge } of node.incoming) {
      const further = edge.how === 'inline' ? distance : distance + 1;
      if (edge.certainty !== 'certain' || further > furthestCaller || further >= (distances.get(from) ?? Infinity)) continue;
      // Put in again, it is looked at again: what is nearer than it seemed has callers that are, too.
      distances.delete(from);
      distances.set(from, further);
    }
  }
  return new Set(distances.keys());
}
