import type { ArgumentTest, BlockingApi, Cost } from '../../catalog/blocking-api.ts';
import type { CallSite, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target } from '../target.ts';

import { lookAtObject, lookForName } from '../changes/dependencies.ts';
import { evaluate } from './evaluate.ts';
import { isSent } from './sent-value.ts';

/** A call site with the module it stands in. */
export interface PlacedCall {
  readonly module: ModuleNode;
  readonly call: CallSite;
  /** How many arguments were given before (`bind`), or stand before the first one (`call`: -1). */
  readonly shift: number;
}

/** Whether a test on the arguments holds; `undefined` where they cannot be read. */
export function holds(graph: GraphState, placed: PlacedCall, test: ArgumentTest): boolean | undefined {
  switch (test.test) {
    case 'not': {
      const inner = holds(graph, placed, test.of);
      return inner === undefined ? undefined : !inner;
    }
    case 'any':
      return combine(
        test.of.map(one => holds(graph, placed, one)),
        true,
      );
    case 'all':
      return combine(
        test.of.map(one => holds(graph, placed, one)),
        false,
      );
    case 'no-callback': {
      const callback = hasCallback(graph, placed, test.index);
      return callback === undefined ? undefined : !callback;
    }
    case 'callback':
      return hasCallback(graph, placed, test.index);
    case 'absent':
    case 'present':
      return isPresent(graph, placed, test.index, test.test);
    default:
      return holdsOfArgument(graph, placed, test);
  }
}

/** `any` (`decisive` true) or `all` (`decisive` false) of several tests, some of them perhaps unknown. */
function combine(results: readonly (boolean | undefined)[], decisive: boolean): boolean | undefined {
  if (results.includes(decisive)) return decisive;
  return results.includes(undefined) ? undefined : !decisive;
}

function argumentsOf({ call, shift }: PlacedCall): readonly Value[] {
  return shift < 0 ? call.arguments.slice(-shift) : call.arguments;
}

function argumentAt(placed: PlacedCall, index: number): Value | undefined {
  return argumentsOf(placed)[index - Math.max(0, placed.shift)];
}

/** Nothing can be said of the arguments from a spread on. */
function isSpreadBefore(placed: PlacedCall, index: number): boolean {
  return argumentsOf(placed)
    .slice(0, index + 1)
    .some(({ type }) => type === 'spread');
}

function isPresent(graph: GraphState, placed: PlacedCall, index: number, test: 'absent' | 'present'): boolean | undefined {
  if (isSpreadBefore(placed, index)) return undefined;
  const argument = argumentAt(placed, index);
  const present = argument !== undefined && argument.type !== 'undefined';
  return test === 'present' ? present : !present;
}

function hasCallback(graph: GraphState, placed: PlacedCall, index: number): boolean | undefined {
  const rest = argumentsOf(placed).slice(Math.max(0, index - Math.max(0, placed.shift)));
  let known: boolean | undefined = false;
  for (const value of rest) {
    const isFunction = mayBeFunction(graph, placed.module, value);
    if (isFunction) return true;
    if (isFunction === undefined) known = undefined;
  }
  return known;
}

function mayBeFunction(graph: GraphState, module: ModuleNode, value: Value): boolean | undefined {
  switch (value.type) {
    case 'function':
      return true;
    case 'literal':
    case 'object':
    case 'array':
    case 'template':
    case 'binary':
    case 'regexp':
    case 'undefined':
      return false;
    case 'spread':
      return undefined;
    default: {
      const { targets, unknown } = evaluate(graph, module, value);
      if (targets.some(({ type }) => type === 'function' || type === 'bound')) return true;
      return unknown || targets.some(isPerhapsFunction) ? guessFunction(module, value) : false;
    }
  }
}

function isPerhapsFunction({ type }: Target): boolean {
  return type === 'api' || type === 'namespace' || type === 'shape';
}

/** A value that nobody knows is a callback by its name, and is none if it is a member or a result with another name. */
function guessFunction(module: ModuleNode, value: Value): boolean | undefined {
  const name =
    value.type === 'binding' ? module.summary.bindings[value.binding]?.name : value.type === 'member' ? value.property : null;
  if (name && /^(?:cb|callback|done|next|resolve|fn|handler)$|(?:Callback|Cb|Handler|Fn)$/.test(name)) return true;
  return undefined;
}

type TestOfArgument = Exclude<ArgumentTest, { test: 'not' | 'any' | 'all' | 'no-callback' | 'callback' | 'absent' | 'present' }>;

function holdsOfArgument(graph: GraphState, placed: PlacedCall, test: TestOfArgument): boolean | undefined {
  if (isSpreadBefore(placed, test.index)) return undefined;
  const value = argumentAt(placed, test.index);
  if (test.test === 'descriptor') return value ? isDescriptor(graph, placed.module, value) : false;
  if (!value) return false;
  switch (test.test) {
    case 'literal': {
      const literal = findLiteral(graph, placed.module, value);
      return literal === undefined ? undefined : literal.value === test.equals;
    }
    case 'at-most': {
      const size = findSize(graph, placed.module, value);
      if (size !== undefined) return size <= test.max;
      return test.assumed && !isSent(graph, placed.module, value) ? true : undefined;
    }
    case 'option':
    case 'has-option':
      return holdsOfOption(graph, placed.module, value, test);
  }
}

function holdsOfOption(
  graph: GraphState,
  module: ModuleNode,
  value: Value,
  test: TestOfArgument & { test: 'option' | 'has-option' },
): boolean | undefined {
  const { targets, unknown } = evaluate(graph, module, value);
  const [target] = targets;
  if (unknown || targets.length !== 1 || !target) return undefined;
  if (target.type !== 'object') return target.type === 'literal' || target.type === 'function' ? false : undefined;
  const { properties, spreads } = target.module.summary.objects[target.object]!;
  lookAtObject(graph, target.module, target.object);
  lookForName(graph, target.module, test.property);
  const property = properties.findLast(({ name }) => name === test.property);
  if (!property) return spreads.length > 0 ? undefined : false;
  if (test.test === 'has-option') return true;
  const literal = findLiteral(graph, target.module, property.value);
  return literal === undefined ? undefined : literal.value === test.equals;
}

/** The one literal that a value can be. */
function findLiteral(graph: GraphState, module: ModuleNode, value: Value): (Target & { type: 'literal' }) | undefined {
  const { targets, unknown } = evaluate(graph, module, value);
  const [target] = targets;
  return !unknown && targets.length === 1 && target?.type === 'literal' ? target : undefined;
}

const sizedBuffers =
  /^globalThis#(?:Buffer\.(?:alloc|allocUnsafe|allocUnsafeSlow|from)|Uint8Array|ArrayBuffer|Uint32Array|Uint16Array)$/;

/** The number itself, a string's length, or the length that a buffer is made with; `undefined` if it cannot be read. */
function findSize(graph: GraphState, module: ModuleNode, value: Value): number | undefined {
  const literal = findLiteral(graph, module, value);
  if (typeof literal?.value === 'number') return literal.value;
  if (typeof literal?.value === 'string') return literal.value.length;
  const made = resolveToCall(module, value);
  if (!made) return undefined;
  const [callee] = evaluate(graph, module, made.callee).targets;
  const [first] = made.arguments;
  return callee?.type === 'api' && sizedBuffers.test(callee.name) && first ? findSize(graph, module, first) : undefined;
}

function resolveToCall(module: ModuleNode, value: Value): CallSite | undefined {
  if (value.type === 'call') return module.summary.calls[value.call];
  if (value.type !== 'binding') return undefined;
  const binding = module.summary.bindings[value.binding];
  const [only, ...others] = binding?.values ?? [];
  return only?.type === 'call' && others.length === 0 ? module.summary.calls[only.call] : undefined;
}

function isDescriptor(graph: GraphState, module: ModuleNode, value: Value): boolean {
  if (value.type === 'member') return value.property === 'fd';
  const literal = findLiteral(graph, module, value);
  if (literal) return typeof literal.value === 'number';
  if (value.type === 'binding' && /fd$/i.test(module.summary.bindings[value.binding]?.name ?? '')) return true;
  const made = resolveToCall(module, value);
  const [callee] = made ? evaluate(graph, module, made.callee).targets : [];
  return callee?.type === 'api' && callee.name.endsWith('#openSync');
}

/** What one call of an API costs; `undefined` if it does not block with these arguments. */
export function costOfCall(graph: GraphState, placed: PlacedCall, api: BlockingApi): Cost | undefined {
  if (api.when && holds(graph, placed, api.when) !== true) return undefined;
  const special = api.costWhen?.find(({ when }) => holds(graph, placed, when) === true);
  return special?.cost ?? api.cost;
}
