import type { CallId, CallSite, Condition, FunctionId, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { TestedParameter } from './tested-parameter.ts';

import { lookAtObject } from '../changes/dependencies.ts';
import { evaluate } from './evaluate.ts';
import { givenValues } from './given-values.ts';
import { comesOut } from './test-outcome.ts';
import { testedParameter } from './tested-parameter.ts';

/** A test of a parameter that a way through its function stands under: `if (force)`, `if (options.mode === 'sync')`. */
export interface ParameterGuard extends TestedParameter {
  readonly type: 'parameter';
  readonly module: ModuleNode;
  readonly equals?: Value;
  /** The type that is asked for, in its place. */
  readonly ofType?: string;
  /** The way is a default's, which is left out as soon as anything is given. */
  readonly isDefault?: true;
  /** The way is taken where the test fails. */
  readonly negated: boolean;
}

/** What is said besides of a way that begins at a call site. */
interface GuardedWay {
  readonly byDefault?: Condition;
  readonly guards?: readonly ParameterGuard[];
}

/**
 * The tests of parameters that a way from a call site stands under; what is written besides by the function may be anything, and is left
 * out.
 */
export function guardsOf(module: ModuleNode, call: CallId, { byDefault, guards }: GuardedWay = {}): readonly ParameterGuard[] {
  const { guards: conditions = [] } = module.summary.calls[call]!;
  const own = (byDefault ? [...conditions, byDefault] : conditions).flatMap(condition => guardOf(module, condition) ?? []);
  return guards ? [...own, ...guards] : own;
}

/** What a condition of a call site says of the parameters of its function, or of one around it; `undefined` where it is of anything else. */
export function guardOf(module: ModuleNode, { test, negated, equals, ...kind }: Condition): ParameterGuard | undefined {
  const tested = testedParameter(module, test);
  return tested && { type: 'parameter', module, ...tested, ...(equals && { equals }), ...kind, negated };
}

/** A call with the function that it stands in; no `call` where nobody knows what is given. */
export interface GivingCall {
  readonly module: ModuleNode;
  readonly function: FunctionId;
  readonly call: CallSite | undefined;
}

/**
 * What a call makes of a guard of the function that it calls: the way is open or closed to it, or stands under a guard of the caller's
 * own, who hands on what it was given.
 */
export function passGuard(graph: GraphState, by: GivingCall, guard: ParameterGuard): ParameterGuard | 'open' | 'closed' {
  const given = by.call && findGiven(graph, by.module, by.call, guard);
  // Nobody knows whether anything is given in place of a default.
  if (!given) return guard.isDefault ? 'closed' : 'open';
  if (comesOut(graph, given.module, given.value, guard) === guard.negated) return 'closed';
  const own = given.value && ownParameter(given.module, given.value, guard);
  if (own && isAround(own, by.module, by.function)) return own;
  return guard.isDefault && given.value && given.value.type !== 'undefined' ? 'closed' : 'open';
}

/** Whether something's function is the given one, or contains it. */
export function isAround(
  { module, function: owner }: { readonly module: ModuleNode; readonly function: FunctionId },
  within: ModuleNode,
  id: FunctionId,
): boolean {
  if (module !== within) return false;
  for (let at: FunctionId | undefined = id; at !== undefined; at = module.summary.functions[at]!.parent)
    if (at === owner) return true;
  return false;
}

interface GivenValue {
  readonly module: ModuleNode;
  /** Absent where nothing is given at all. */
  readonly value: Value | undefined;
}

/** What a call gives for what a guard tests; `undefined` where nobody knows. */
function findGiven(graph: GraphState, module: ModuleNode, call: CallSite, guard: ParameterGuard): GivenValue | undefined {
  const values = givenValues(graph, module, call);
  if (!values || values.slice(0, guard.index + 1).some(({ type }) => type === 'spread')) return undefined;
  const standard: GivenValue = { module: guard.module, value: guard.standard };
  const argument = values[guard.index];
  const isGiven = argument !== undefined && argument.type !== 'undefined';
  if (guard.property === undefined) return isGiven ? { module, value: argument } : standard;
  const { default: whole } = guard.module.summary.functions[guard.function]!.parameters[guard.index]!;
  if (isGiven) return propertyOf(graph, { module, value: argument }, guard.property, standard);
  return whole ? propertyOf(graph, { module: guard.module, value: whole }, guard.property, standard) : standard;
}

function propertyOf(
  graph: GraphState,
  { module, value }: GivenValue,
  property: string,
  standard: GivenValue,
): GivenValue | undefined {
  const { targets, unknown } = evaluate(graph, module, value!);
  const [target, ...others] = targets;
  if (unknown || others.length > 0 || target?.type !== 'object') return undefined;
  lookAtObject(graph, target.module, target.object);
  const { properties, spreads } = target.module.summary.objects[target.object]!;
  if (spreads.length > 0 || properties.some(({ name }) => name === null)) return undefined;
  const own = properties.findLast(({ name }) => name === property);
  if (!own || own.value.type === 'undefined') return standard;
  return own.kind === 'value' ? { module: target.module, value: own.value } : undefined;
}

/** The same test of what the caller was given itself and hands on as it is. */
function ownParameter(
  module: ModuleNode,
  value: Value,
  { equals, isDefault, negated, ofType, standard }: ParameterGuard,
): ParameterGuard | undefined {
  const kind = { ...(equals && { equals }), ...(ofType !== undefined && { ofType }), ...(isDefault && { isDefault }) };
  const own = guardOf(module, { test: value, ...kind, negated });
  if (!own || own.standard || !standard) return own;
  return standard.type === 'literal' ? { ...own, standard } : undefined;
}

/** The same for the same guard. */
export function guardKey(guard: ParameterGuard): string {
  const { equals, function: owner, index, isDefault, module, negated, ofType, property } = guard;
  return JSON.stringify([module.path, owner, index, property, equals, ofType, isDefault, negated]);
}
