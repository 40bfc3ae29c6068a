import type { CallSite, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';

import { evaluate } from './evaluate.ts';

/** What a call gives one parameter after the other, `f.call(self, a)` and `f.apply(self, [a])` too; `undefined` where nobody knows. */
export function givenValues(
  graph: GraphState,
  module: ModuleNode,
  { arguments: values, callee }: CallSite,
): readonly Value[] | undefined {
  if (callee.type !== 'member' || (callee.property !== 'call' && callee.property !== 'apply')) return values;
  if (!isFunction(graph, module, callee.object)) return values;
  if (callee.property === 'call' || values.length < 2) return values.slice(1);
  return values[1]!.type === 'array' ? values[1].elements : undefined;
}

function isFunction(graph: GraphState, module: ModuleNode, value: Value): boolean {
  return evaluate(graph, module, value).targets.every(({ type }) => type === 'function');
}
