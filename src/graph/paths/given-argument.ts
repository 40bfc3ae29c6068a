import type { CallId, FunctionId, Value } from '../../summary/module-summary.ts';
import type { FunctionNode } from '../call-graph.ts';
import type { GraphState } from '../graph-state.ts';
import type { CallEdge } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';

import { calculate, evaluateNumber } from '../values/constant.ts';
import { lookAtObject } from '../changes/dependencies.ts';
import { evaluate } from '../values/evaluate.ts';
import { givenValues } from '../values/given-values.ts';

/** The number that one call gives a parameter, by its index, or a property of its own; `undefined` where it is none, or nobody knows. */
export type Given = (parameter: number, property?: string) => number | undefined;

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
  const values = givenValues(graph, caller, caller.summary.calls[call]!);
  if (!values) return () => undefined;
  return (index, property) => {
    if (values.slice(0, index + 1).some(({ type }) => type === 'spread')) return undefined;
    const value = values[index];
    const isGiven = value && value.type !== 'undefined';
    if (property === undefined && isGiven) return evaluateGiven(graph, caller, value, outer?.id ?? 0, outer?.given);
    const standard = module.summary.functions[id]!.parameters[index]?.default;
    if (property === undefined) return standard && evaluateNumber(graph, module, standard);
    return isGiven ? propertyOf(graph, caller, value, property) : standard && propertyOf(graph, module, standard, property);
  };
}

/** What a function's parameters are where it is called without arguments. */
export function givenNothing(graph: GraphState, module: ModuleNode, id: FunctionId): Given {
  const { parameters } = module.summary.functions[id]!;
  return (index, property) => {
    const standard = parameters[index]?.default;
    if (property === undefined) return standard && evaluateNumber(graph, module, standard);
    return standard && propertyOf(graph, module, standard, property);
  };
}

/** What a property of an object literal is: not a number where the object has none of that name. */
function propertyOf(graph: GraphState, module: ModuleNode, value: Value, property: string): number | undefined {
  const { targets, unknown } = evaluate(graph, module, value);
  const [target, ...others] = targets;
  if (unknown || others.length > 0 || target?.type !== 'object') return undefined;
  lookAtObject(graph, target.module, target.object);
  const { properties, spreads } = target.module.summary.objects[target.object]!;
  const own = properties.filter(({ name }) => name === property);
  if (own.length === 0) return spreads.length > 0 ? undefined : Number.NaN;
  return own.length === 1 && own[0]!.kind === 'value' ? evaluateNumber(graph, target.module, own[0]!.value) : undefined;
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
  if (value.type === 'binding') return evaluateBindingGiven(graph, module, value, id, given);
  if (value.type !== 'binary') return evaluateNumber(graph, module, value);
  const [left, right] = [value.left, value.right].map(side => evaluateGiven(graph, module, side, id, given));
  return left === undefined || right === undefined ? undefined : calculate(value.operator, left, right);
}

function evaluateBindingGiven(
  graph: GraphState,
  module: ModuleNode,
  value: Value & { type: 'binding' },
  id: FunctionId,
  given: Given,
): number | undefined {
  const { kind, function: owner, values, otherWrites } = module.summary.bindings[value.binding]!;
  if (kind !== 'parameter' || owner !== id) return evaluateNumber(graph, module, value);
  const [only, ...others] = values;
  if (otherWrites || !only || others.length > 0) return undefined;
  const index = module.summary.functions[owner]!.parameters.findIndex(({ binding }) => binding === value.binding);
  if (index >= 0) return only.type === 'parameter' || only.type === 'either' ? given(index) : undefined;
  const [first = only, standard] = only.type === 'either' ? only.values : [];
  const parameter = first.type === 'member' ? parameterOf(first.object) : undefined;
  if (first.type !== 'member' || first.property === null || parameter === undefined) return evaluateNumber(graph, module, value);
  const property = given(parameter, first.property);
  return Number.isNaN(property) ? standard && evaluateNumber(graph, module, standard) : property;
}

/** The index of the parameter that a value is, or is where one is given. */
function parameterOf(value: Value): number | undefined {
  const [first = value] = value.type === 'either' ? value.values : [];
  return first.type === 'parameter' && !first.rest ? first.index : undefined;
}
