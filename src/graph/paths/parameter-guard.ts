import type { CallId, Condition, FunctionId, Value } from '../../summary/module-summary.ts';
import type { FunctionNode } from '../call-graph.ts';
import type { GraphState } from '../graph-state.ts';
import type { CallEdge } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';
import type { ReceiverGuard } from './receiver-guard.ts';
import type { TestedParameter } from '../values/tested-parameter.ts';

import { evaluate, evaluateCallee } from '../values/evaluate.ts';
import { givenValues } from './given-argument.ts';
import { comesOut } from '../values/test-outcome.ts';
import { passReceiver } from './receiver-guard.ts';
import { testedParameter } from '../values/tested-parameter.ts';

/** What a way through a function stands under; `unclear` once a call has left open whether it is taken. */
export type Guard = ParameterGuard | ReceiverGuard | { readonly type: 'unclear' };

/** A test of a parameter that a way through its function stands under: `if (force)`, `if (options.mode === 'sync')`. */
interface ParameterGuard extends TestedParameter {
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

/** The tests of parameters that a call site stands under; what is written besides by the function may be anything, and is left out. */
export function guardsOf(module: ModuleNode, call: CallId, byDefault?: Condition): readonly Guard[] {
  const { guards = [] } = module.summary.calls[call]!;
  return (byDefault ? [...guards, byDefault] : guards).flatMap(condition => guardOf(module, condition) ?? []);
}

/** What a condition of a call site says of the parameters of its function, or of one around it; `undefined` where it is of anything else. */
export function guardOf(module: ModuleNode, { test, negated, equals, ...kind }: Condition): ParameterGuard | undefined {
  const tested = testedParameter(module, test);
  return tested && { type: 'parameter', module, ...tested, ...(equals && { equals }), ...kind, negated };
}

const unclear: Guard = { type: 'unclear' };

/**
 * The guards of a way through `to` as its caller sees them, who hands its own parameters on; `undefined` where the call gives what
 * never goes that way.
 */
export function passGuards(
  graph: GraphState,
  from: FunctionNode,
  to: FunctionNode,
  edge: CallEdge,
  guards: readonly Guard[],
): readonly Guard[] | undefined {
  const passed: Guard[] = [];
  for (const guard of guards) {
    if (guard.type === 'unclear') {
      passed.push(guard);
      continue;
    }
    if (guard.module !== to.module || guard.function !== to.id) {
      if (isAround(guard, from)) passed.push(guard);
      else if (guard.type === 'receiver') passed.push(unclear);
      continue;
    }
    if (guard.type === 'receiver') {
      const receiver = passReceiver(graph, from, edge, guard);
      if (receiver === 'closed') return undefined;
      if (receiver !== 'open') passed.push(receiver === 'unclear' ? unclear : receiver);
      continue;
    }
    const given = findGiven(graph, from.module, edge, guard);
    // Nobody knows whether anything is given in place of a default.
    if (!given && guard.isDefault) return undefined;
    if (!given) continue;
    if (comesOut(graph, given.module, given.value, guard) === guard.negated) return undefined;
    const own = given.value && ownParameter(given.module, given.value, guard);
    if (own && isAround(own, from)) passed.push(own);
    else if (guard.isDefault && given.value && given.value.type !== 'undefined') return undefined;
  }
  return passed;
}

/** Whether a guard's function is the given one, or contains it. */
function isAround({ module, function: owner }: ParameterGuard | ReceiverGuard, { module: within, id }: FunctionNode): boolean {
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
function findGiven(graph: GraphState, module: ModuleNode, edge: CallEdge, guard: ParameterGuard): GivenValue | undefined {
  if (edge.how !== 'calls' || !('call' in edge.site) || isBound(graph, module, edge.site.call)) return undefined;
  const values = givenValues(graph, module, edge.site.call);
  if (!values || values.slice(0, guard.index + 1).some(({ type }) => type === 'spread')) return undefined;
  const standard: GivenValue = { module: guard.module, value: guard.standard };
  const argument = values[guard.index];
  const isGiven = argument !== undefined && argument.type !== 'undefined';
  if (guard.property === undefined) return isGiven ? { module, value: argument } : standard;
  const { default: whole } = guard.module.summary.functions[guard.function]!.parameters[guard.index]!;
  if (isGiven) return propertyOf(graph, { module, value: argument }, guard.property, standard);
  return whole ? propertyOf(graph, { module: guard.module, value: whole }, guard.property, standard) : standard;
}

/** Whether some of what is called got arguments before. */
function isBound(graph: GraphState, module: ModuleNode, call: CallId): boolean {
  return evaluateCallee(graph, module, call).targets.some(({ type }) => type === 'bound');
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

/** The same for the same guards. */
export function guardsKey(guards: readonly Guard[]): string {
  return guards.map(keyOf).sort().join(' ');
}

function keyOf(guard: Guard): string {
  if (guard.type === 'unclear') return guard.type;
  const { function: owner, module } = guard;
  if (guard.type === 'receiver') {
    const { method, name } = guard;
    return JSON.stringify([module.path, owner, name, method.module.path, method.function]);
  }
  const { equals, index, isDefault, negated, ofType, property } = guard;
  return JSON.stringify([module.path, owner, index, property, equals, ofType, isDefault, negated]);
}
