import type { CallId, Condition, FunctionId, Value } from '../../summary/module-summary.ts';
import type { FunctionNode } from '../call-graph.ts';
import type { GraphState } from '../graph-state.ts';
import type { CallEdge } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';
import type { ReceiverGuard } from './receiver-guard.ts';

import { evaluate, evaluateCallee } from '../values/evaluate.ts';
import { givenValues } from './given-argument.ts';
import { passReceiver } from './receiver-guard.ts';

/** What a way through a function stands under; `unclear` once a call has left open whether it is taken. */
export type Guard = ParameterGuard | ReceiverGuard | { readonly type: 'unclear' };

/** A test of a parameter that a way through its function stands under: `if (force)`, `if (options.mode === 'sync')`. */
interface ParameterGuard {
  readonly type: 'parameter';
  readonly module: ModuleNode;
  readonly function: FunctionId;
  readonly index: number;
  /** The property of the argument that is tested. */
  readonly property?: string;
  /** What is tested where the call gives nothing. */
  readonly standard?: Value;
  readonly equals?: Value;
  /** The type that is asked for, in its place. */
  readonly ofType?: string;
  /** The way is a default's, which is left out as soon as anything is given. */
  readonly isDefault?: true;
  /** The way is taken where the test fails. */
  readonly negated: boolean;
}

/** The tests of parameters that a call site stands under; what is written besides by the function may be anything, and is left out. */
export function guardsOf(module: ModuleNode, call: CallId): readonly Guard[] {
  return (module.summary.calls[call]!.guards ?? []).flatMap(condition => guardOf(module, condition) ?? []);
}

function guardOf(module: ModuleNode, { test, negated, equals, ...kind }: Condition): ParameterGuard | undefined {
  const object = test.type === 'member' ? test.object : test;
  const place = placeOf(module, object);
  const property = test.type === 'member' ? test.property : undefined;
  if (!place || property === null) return undefined;
  if (property === undefined) return { type: 'parameter', module, ...place, ...(equals && { equals }), ...kind, negated };
  if (place.property !== undefined || isPropertyWritten(module, object, property)) return undefined;
  const { function: owner, index } = place;
  return { type: 'parameter', module, function: owner, index, property, ...(equals && { equals }), ...kind, negated };
}

function placeOf(module: ModuleNode, value: Value): ReturnType<typeof placeOfParameter> {
  if (value.type === 'parameter') return value.rest ? undefined : { function: value.function, index: value.index };
  return value.type === 'binding' ? placeOfParameter(module, value.binding) : undefined;
}

/** Which argument, or property of one, a binding is as long as its function runs. */
function placeOfParameter(
  module: ModuleNode,
  id: number,
): Pick<ParameterGuard, 'function' | 'index' | 'property' | 'standard'> | undefined {
  const { summary } = module;
  const { kind, function: owner, otherWrites, values } = summary.bindings[id]!;
  const [only, ...others] = values;
  if (otherWrites || !only || others.length > 0) return undefined;
  if (kind === 'const') return owner === 0 ? undefined : placeOfPart(module, only);
  if (kind !== 'parameter') return undefined;
  const { parameters } = summary.functions[owner]!;
  const index = parameters.findIndex(({ binding }) => binding === id);
  const parameter = parameters[index];
  if (parameter) {
    const { default: standard, rest } = parameter;
    return rest ? undefined : { function: owner, index, ...(standard && { standard }) };
  }
  const [first = only, standard] = only.type === 'either' ? only.values : [];
  if (first.type !== 'member' || first.property === null) return undefined;
  const [from = first.object] = first.object.type === 'either' ? first.object.values : [];
  if (from.type !== 'parameter' || from.function !== owner || from.rest) return undefined;
  return { function: owner, index: from.index, property: first.property, ...(standard && { standard }) };
}

/** `const { sync = true } = options` */
function placeOfPart(module: ModuleNode, value: Value): ReturnType<typeof placeOfParameter> {
  const [part = value, standard, ...more] = value.type === 'either' ? value.values : [];
  if (part.type !== 'member' || part.property === null || part.object.type !== 'binding' || more.length > 0) return undefined;
  const { kind } = module.summary.bindings[part.object.binding]!;
  const whole = kind === 'parameter' ? placeOfParameter(module, part.object.binding) : undefined;
  if (!whole || whole.property !== undefined || isPropertyWritten(module, part.object, part.property)) return undefined;
  const { function: owner, index } = whole;
  return { function: owner, index, property: part.property, ...(standard && { standard }) };
}

function isPropertyWritten({ summary }: ModuleNode, object: Value, property: string): boolean {
  const isSame = (other: Value): boolean =>
    other.type === 'binding' && object.type === 'binding' && other.binding === object.binding;
  return summary.writes.some(
    write => isSame(write.object) && (write.property === property || write.property === null || write.property === '...'),
  );
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
    if (!given) continue;
    if (comesOut(graph, given, guard) === guard.negated) return undefined;
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

/** How the test of a guard comes out for a value; `undefined` where that depends. */
function comesOut(graph: GraphState, { module, value }: GivenValue, { equals, ofType }: ParameterGuard): boolean | undefined {
  const constant = constantOf(graph, module, value);
  if (!constant) return undefined;
  if (ofType !== undefined) return typeNameOf(constant) === ofType;
  if (!equals) return constant.type === 'something' || Boolean(constant.value);
  const other = equals.type === 'literal' ? equals.value : undefined;
  if (constant.type === 'something') return false;
  if (constant.value === other) return true;
  // `==` takes these for the same.
  const isLoose = typeof constant.value !== typeof other || constant.value === null || other === null;
  return isLoose ? undefined : false;
}

type Constant =
  | { readonly type: 'literal'; readonly value: string | number | boolean | null | undefined }
  /** An object, a function: nothing that is false, or equal to a literal. */
  | { readonly type: 'something'; readonly name: 'function' | 'object' };

/** What `typeof` gives. */
function typeNameOf(constant: Constant): string {
  if (constant.type === 'something') return constant.name;
  return constant.value === null ? 'object' : typeof constant.value;
}

function constantOf(graph: GraphState, module: ModuleNode, value: Value | undefined): Constant | undefined {
  if (!value || value.type === 'undefined') return { type: 'literal', value: undefined };
  switch (value.type) {
    case 'literal':
      return value;
    case 'object':
    case 'array':
    case 'regexp':
      return { type: 'something', name: 'object' };
    case 'function':
    case 'class':
      return { type: 'something', name: 'function' };
    case 'binding': {
      const { targets, unknown } = evaluate(graph, module, value);
      const [target, ...others] = targets;
      return !unknown && others.length === 0 && target?.type === 'literal' ? target : undefined;
    }
    default:
      return undefined;
  }
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
