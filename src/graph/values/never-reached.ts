import type { CallSite } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';

import { comesOut, isConstant } from './test-outcome.ts';

/** Whether a call stands where nothing ever comes: after a `return`, or under a test that a constant fails, of another file too. */
export function isNeverReached(graph: GraphState, module: ModuleNode, { guards = [], unreachable }: CallSite): boolean {
  if (unreachable) return true;
  return guards.some(
    ({ negated, test, ...kind }) => isConstant(graph, module, test) && comesOut(graph, module, test, kind) === negated,
  );
}
