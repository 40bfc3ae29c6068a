import type { CallSite, Condition, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Targets } from '../target.ts';

import { evaluate } from '../values/evaluate.ts';
import { memberOf } from '../values/member.ts';
import { testedParameter } from '../values/tested-parameter.ts';
import { unite } from '../target.ts';

/** What a call calls as long as its function is given nothing in its place: `({ read = readFileSync } = {}) => read(file)`. */
export interface DefaultCallee {
  readonly found: Targets;
  readonly condition: Condition;
}

/** What a parameter that is called, or that a method of is called, stands for by default; `undefined` unless that is one thing. */
export function findDefaultCallee(graph: GraphState, module: ModuleNode, { callee }: CallSite): DefaultCallee | undefined {
  const [value, property] = callee.type === 'member' ? [callee.object, callee.property] : [callee];
  if (value.type !== 'binding' || property === null) return undefined;
  const tested = testedParameter(module, value);
  if (!tested?.standard) return undefined;
  const whole = evaluate(graph, module, tested.standard);
  const found = property === undefined ? whole : unite(whole.targets.map(target => memberOf(graph, target, property)));
  if (whole.unknown || whole.targets.length !== 1 || found.unknown || found.targets.length !== 1) return undefined;
  const given: Value = { type: 'parameter', function: tested.function, index: tested.index };
  const test: Value = tested.property === undefined ? given : { type: 'member', object: given, property: tested.property };
  return { found, condition: { test, equals: { type: 'undefined' }, negated: false, isDefault: true } };
}
