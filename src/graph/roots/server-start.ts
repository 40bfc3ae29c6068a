import type { CallSite } from '../../summary/module-summary.ts';
import type { CallGraph, FunctionNode } from '../call-graph.ts';
import type { Root } from '../module-links.ts';
import type { Targets } from '../target.ts';

import { serverStartMethods, serverStartNames, servingMoment } from '../../catalog/server-start.ts';
import { targetOf } from '../call-graph.ts';

/** Whether a call makes a server listen. */
export function startsServer({ callee, arguments: [first] }: CallSite, { targets }: Targets): boolean {
  const isNamed = targets.some(target => target.type === 'api' && serverStartNames.some(pattern => pattern.test(target.name)));
  if (isNamed || targets.length > 0 || first?.type === 'function') return isNamed;
  return callee.type === 'member' && callee.property !== null && serverStartMethods.includes(callee.property);
}

/** Functions further from where the server is put together do something else, and open a socket of their own for it. */
const furthestCaller = 3;

/**
 * Makes the test for functions that put a server together: they make it listen, or register handlers, consumers or schedules, themselves
 * or by what they call. Nobody does that while requests are served, unless a handler leads there.
 */
export function createServerStartTest(callGraph: CallGraph): (node: FunctionNode) => boolean {
  const kept = new Map<FunctionNode, boolean>();
  return start => {
    let result = kept.get(start);
    if (result === undefined) kept.set(start, (result = leadsToStart(callGraph, start)));
    return result;
  };
}

function leadsToStart(callGraph: CallGraph, start: FunctionNode): boolean {
  const distances = new Map([[start, 0]]);
  for (const [node, distance] of distances) {
    if (node.startsServer || node.registersServing) return true;
    for (const edge of node.outgoing) {
      const further = edge.how === 'inline' ? distance : distance + 1;
      const target = edge.certainty !== 'possible' && further <= furthestCaller ? targetOf(callGraph, edge) : undefined;
      if (!target || further >= (distances.get(target) ?? Infinity)) continue;
      // Put in again, it is looked at again: what is nearer than it seemed leads to more.
      distances.delete(target);
      distances.set(target, further);
    }
  }
  return false;
}

/** Whether a function that is handed over serves, going by when it runs. */
export function isServing({ runs, when }: Pick<Root, 'runs' | 'when'>): boolean {
  return runs === 'run-time' && when !== undefined && servingMoment.test(when);
}
