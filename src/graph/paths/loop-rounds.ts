import type { Binding, FunctionId, LoopCount, LoopSummary } from '../../summary/module-summary.ts';
import type { Given } from './given-argument.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';

import { evaluateGiven } from './given-argument.ts';

/** How often a loop of a function runs, as that was called where a call is given; 1 where that is not constant. */
export function countRounds(
  graph: GraphState,
  module: ModuleNode,
  { count }: LoopSummary,
  id: FunctionId,
  given: Given | undefined,
): number {
  const values = count ? [count.from, count.to, count.by] : [];
  const [from, to, by] = values.map(value => evaluateGiven(graph, module, value, id, given));
  if (!count || from === undefined || to === undefined || by === undefined) return 1;
  if (count.variable !== undefined && isSetElsewhere(module.summary.bindings[count.variable]!)) return 1;
  const rounds = count.scales ? scaledRounds(from, to, by) : steppedRounds(count, from, to, by);
  return Number.isNaN(rounds) || rounds < 1 ? 1 : rounds;
}

/** Whether something else than the loop gives the variable that counts another value: a function inside, for a parameter any assignment. */
function isSetElsewhere({ kind, values, writtenInside }: Binding): boolean {
  return writtenInside === true || (kind === 'parameter' && values.length > 1);
}

function steppedRounds({ operator }: LoopCount, from: number, to: number, by: number): number {
  const distance = (to - from) / by;
  if (!/[<>]/.test(operator)) return Number.isInteger(distance) ? distance : Number.NaN;
  if (operator.startsWith('<') !== by > 0) return Number.NaN;
  return operator.endsWith('=') ? Math.floor(distance) + 1 : Math.ceil(distance);
}

function scaledRounds(from: number, to: number, by: number): number {
  const distance = by > 1 ? to / from : from / Math.max(to, 1);
  return from > 0 && by > 0 ? Math.ceil(Math.log(distance) / Math.abs(Math.log(by))) : Number.NaN;
}
