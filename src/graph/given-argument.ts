import type { CallId, FunctionId, Value } from '../summary/module-summary.ts';
import type { FunctionNode } from './call-graph.ts';
import type { GraphState } from './graph-state.ts';
import type { CallEdge } from './module-links.ts';
import type { ModuleNode } from './module-node.ts';

import { calculate, evaluateNumber } from './constant.ts';

/** The number that one call gives a parameter, by its index; `undefined` where it is none, or nobody knows. */
export type Given = (parameter: number) => number | undefined;

/** What the call of an edge gives the parameters of the function it leads to; `undefined` for what is no plain call. */
export function givenArguments(graph: GraphState, from: FunctionNode, to: FunctionNode, edge: CallEdge): Given | undefined {
  if (!('call' in edge.site) || edge.how !== 'calls') return undefined;
  return givenBy(graph, from.module, edge.site.call, to.module, to.id);
}

/** What a call site gives the parameters of a function, in terms of what its own function was given. */
export function givenBy(
  graph: GraphState,
  caller: ModuleNode,
  call: CallId,
  module: ModuleNode,
  id: FunctionId,
  outer?: { readonly id: FunctionId; readonly given: Given | undefined },
): Given {
  const { arguments: values } = caller.summary.calls[call]!;
  return index => {
    if (values.slice(0, index + 1).some(({ type }) => type === 'spread')) return undefined;
    const value = values[index];
    if (value && value.type !== 'undefined') return evaluateGiven(graph, caller, value, outer?.id ?? 0, outer?.given);
    const standard = module.summary.functions[id]!.parameters[index]?.default;
    return standard && evaluateNumber(graph, module, standard);
  };
}

/** The number that a value is in one run of a function; the same as anywhere but for its parameters. */
export function evaluateGiven(
  graph: GraphState,
  module: ModuleNode,
  value: Value,
  id: FunctionId,
  given: Given | undefined,
): number | undefined {
  if (!given) return evaluateNumber(graph, module, value);
  if (value.type === 'parameter') return value.rest || value.function !== id ? undefined : given(value.index);
  if (value.type === 'binding') {
    const { kind, function: owner, values, otherWrites } = module.summary.bindings[value.binding]!;
    if (kind !== 'parameter' || owner !== id) return evaluateNumber(graph, module, value);
    const index = module.summary.functions[owner]!.parameters.findIndex(({ binding }) => binding === value.binding);
    const isWritten = otherWrites || values.some(({ type }) => type !== 'parameter' && type !== 'either') || values.length > 1;
    return index < 0 || isWritten ? undefined : given(index);
  }
  if (value.type !== 'binary') return evaluateNumber(graph, module, value);
  const [left, right] = [value.left, value.right].map(side => evaluateGiven(graph, module, side, id, given));
  return left === undefined || right === undefined ? undefined : calculate(value.operator, left, right);
}
