import type { CallbackApi } from '../../catalog/callback-api.ts';
import type { CallId, CallSite, FunctionId } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target, Targets } from '../target.ts';

import { lookAtDeclaration, lookInto } from '../changes/dependencies.ts';
import { elementsOf, evaluate, evaluateCallee, instanceOf } from './evaluate.ts';
import { isGlobalOfOwn } from './choice.ts';
import { evaluateArithmetic } from './constant.ts';
import { findContainerResult } from './container-result.ts';
import { findPath } from './file-value.ts';
import { evaluateOnce, targetLimits } from '../graph-state.ts';
import { calledName } from '../knowledge.ts';
import { findMapEntry } from './map-entries.ts';
import { listOfObject } from './object-list.ts';
import { evaluateWholeModule, resolveImport } from './resolve-export.ts';
import { only, orMore, unite, unknownTargets, saysNothing } from '../target.ts';
import { evaluateType } from './type-target.ts';
import { findWrappedArguments } from './wrapped-argument.ts';

/** Functions that give back (something like) their first argument; `Object.assign` gives all of them. */
export const identityApis: ReadonlySet<string> = new Set([
  'globalThis#Object.assign',
  'globalThis#Object.freeze',
  'globalThis#Object.seal',
  'globalThis#Object.preventExtensions',
  'globalThis#Object.create',
  'globalThis#Object.defineProperty',
  'globalThis#Object.defineProperties',
  'globalThis#Object.setPrototypeOf',
  'globalThis#Promise.resolve',
  'globalThis#Promise.all',
  'globalThis#structuredClone',
]);

/** What a call site gives. Awaiting is transparent: an async function gives what it returns. */
export function evaluateResult(graph: GraphState, module: ModuleNode, id: CallId): Targets {
  return evaluateOnce(graph, module, module.memo.results, id, targetLimits, () => {
    const call = module.summary.calls[id];
    if (!call) return unknownTargets;
    lookInto(graph, module, call.function);
    if (call.kind === 'import') return requireModule(graph, module, call, '*');
    const callee = evaluateCallee(graph, module, id);
    const results = unite(callee.targets.map(target => resultOf(graph, module, call, target)));
    const isUnknown = callee.targets.length === 0 || (results.targets.length === 0 && results.unknown);
    const contained = isUnknown ? findContainerResult(graph, module, call) : undefined;
    if (contained) return contained;
    if (callee.targets.length === 0) return unknownTargets;
    return {
      targets: results.targets,
      unknown: results.unknown || callee.unknown,
      byName: results.byName || callee.byName,
    };
  });
}

function resultOf(graph: GraphState, module: ModuleNode, call: CallSite, target: Target): Targets {
  switch (target.type) {
    case 'require':
      return requireModule(graph, target.module, call, '=', module);
    case 'api':
      return apiResult(graph, module, call, calledName(target.name));
    case 'namespace': {
      const whole = evaluateWholeModule(graph, target.module);
      return unite(whole.targets.filter(({ type }) => type !== 'namespace').map(one => resultOf(graph, module, call, one)));
    }
    case 'bound':
      return resultOf(graph, module, call, target.target);
    case 'giver':
      return only(target.target);
    case 'class':
      return call.kind === 'new' ? only(instanceOf(target)!) : unknownTargets;
    case 'function':
      return functionResult(graph, module, call, target);
    default:
      return unknownTargets;
  }
}

function functionResult(graph: GraphState, module: ModuleNode, call: CallSite, target: Target & { type: 'function' }): Targets {
  lookAtDeclaration(graph, target.module, target.function);
  const { async: isAsync, generator } = target.module.summary.functions[target.function]!;
  if (generator && !isAsync) return only({ type: 'iterator', of: target });
  const returned =
    call.kind === 'new' ? only(instanceOf(target)!) : returnedBy(graph, target.module, target.function, { module, call });
  const wrapped = findWrappedArguments(graph, module, call, target);
  return wrapped.length === 0 ? returned : unite([...wrapped, returned]);
}

/** What calling a target gives, whoever calls. */
export function evaluateResultOf(graph: GraphState, target: Target): Targets {
  if (target.type === 'function') return returnedBy(graph, target.module, target.function);
  if (target.type !== 'api') return unknownTargets;
  const result = graph.knowledge.findResult(calledName(target.name));
  return result ? only(namedResult(graph, result)) : unknownTargets;
}

interface Caller {
  readonly module: ModuleNode;
  readonly call: CallSite;
}

/** The values that a function returns, its own parameters replaced by the caller's arguments; else what its annotation says. */
function returnedBy(graph: GraphState, module: ModuleNode, id: FunctionId, caller?: Caller): Targets {
  const summary = module.summary.functions[id];
  if (!summary) return unknownTargets;
  lookInto(graph, module, id);
  lookAtDeclaration(graph, module, id);
  const returned = unite(
    summary.returns.map(value => {
      const index = caller && parameterIndex(module, id, value);
      const argument = index === undefined ? undefined : caller?.call.arguments[index];
      return caller && argument ? evaluate(graph, caller.module, argument) : evaluate(graph, module, value);
    }),
  );
  const { returnAnnotation } = summary;
  const isSaid = returned.targets.some(target => !saysNothing(target) && !isGlobalOfOwn(graph, target));
  if (isSaid || !returnAnnotation) return summary.returns.length > 0 ? returned : unknownTargets;
  return evaluateType(graph, module, returnAnnotation);
}

/** Which parameter of the function a value is, if it is one. */
export function parameterIndex(module: ModuleNode, id: FunctionId, value: CallSite['callee']): number | undefined {
  if (value.type === 'parameter') return value.function === id && !value.rest ? value.index : undefined;
  if (value.type === 'either') {
    for (const one of value.values) {
      const index = parameterIndex(module, id, one);
      if (index !== undefined) return index;
    }
    return undefined;
  }
  if (value.type !== 'binding') return undefined;
  const binding = module.summary.bindings[value.binding];
  if (binding?.kind !== 'parameter' || binding.values.length !== 1 || binding.values[0]!.type === 'binding') return undefined;
  return parameterIndex(module, id, binding.values[0]!);
}

function requireModule(
  graph: GraphState,
  from: ModuleNode,
  call: CallSite,
  imported: '*' | '=',
  argumentsFrom: ModuleNode = from,
): Targets {
  const [argument] = call.arguments;
  if (!argument) return unknownTargets;
  const specifier = findString(graph, argumentsFrom, argument) ?? findPath(graph, argumentsFrom, argument);
  return specifier === undefined ? unknownTargets : resolveImport(graph, from, specifier, imported);
}

/** The one string that a value can be; `undefined` if it may be anything else. */
export function findString(graph: GraphState, module: ModuleNode, value: CallSite['callee']): string | undefined {
  const { targets, unknown } = evaluate(graph, module, value);
  const [target] = targets;
  return !unknown && targets.length === 1 && target?.type === 'literal' && typeof target.value === 'string'
    ? target.value
    : undefined;
}

function apiResult(graph: GraphState, module: ModuleNode, call: CallSite, name: string): Targets {
  const [first] = call.arguments;
  if (name === 'node:module#createRequire') return only({ type: 'require', module });
  if (name === 'node:process#getBuiltinModule') {
    const builtin = first && findString(graph, module, first);
    return builtin === undefined ? unknownTargets : resolveImport(graph, module, builtin, '=');
  }
  if (name === 'globalThis#Function.prototype.bind') return bind(graph, module, call);
  const number = evaluateArithmetic(graph, module, name, call.arguments);
  if (number) return number;
  if (name === 'globalThis#Object.assign') return unite(call.arguments.map(value => evaluate(graph, module, value)));
  if (first && identityApis.has(name)) return evaluate(graph, module, first);
  const callback = graph.knowledge.findCallbackApi(name);
  if (callback?.runs === 'wrapped' || callback?.runs === 'once') return wrapArguments(graph, module, call, callback);
  const ofList =
    listResult(graph, module, call, name) ?? listOfObject(graph, module, call, name) ?? findMapEntry(graph, module, call, name);
  if (ofList) return ofList;
  const result = graph.knowledge.findResult(name);
  if (result === 'this') return evaluateReceiver(graph, module, call);
  if (result) return only(namedResult(graph, result));
  return call.kind === 'new' ? only({ type: 'api-instance', name }) : unknownTargets;
}

/** A module, a function that has a row (`synckit#SyncFunction()`, `p-limit#Limit()`), or an object of a class. */
function namedResult({ knowledge }: GraphState, name: string): Target {
  if (!name.includes('#')) return { type: 'api', name };
  const called = `${name}()`;
  const isFunction = knowledge.findBlockingApi(called) ?? knowledge.findCallbackApi(called);
  return isFunction ? { type: 'api', name: called } : { type: 'api-instance', name };
}

function evaluateReceiver(graph: GraphState, module: ModuleNode, { callee }: CallSite): Targets {
  return callee.type === 'member' ? evaluate(graph, module, callee.object) : unknownTargets;
}

/** Methods that give an element of a list (or map), and those that give a list of the same elements. */
const elementMethods = /^globalThis#Array\.prototype\.(?:find|findLast|at|pop|shift|get)$/;
const sameListMethods = /^globalThis#Array\.prototype\.(?:filter|slice|sort|toSorted|reverse|toReversed|values|entries)$/;

/** What a method gives of a list whose elements are known; `undefined` for others. */
function listResult(graph: GraphState, module: ModuleNode, call: CallSite, name: string): Targets | undefined {
  if (!elementMethods.test(name) && !sameListMethods.test(name)) return undefined;
  const receiver = evaluateReceiver(graph, module, call);
  const lists = receiver.targets.flatMap(target => (target.type === 'array' ? [target] : []));
  if (lists.length === 0) return undefined;
  return elementMethods.test(name)
    ? unite(lists.map(list => elementsOf(graph, list)))
    : { targets: lists.map(list => asGoneThrough(list, name)), unknown: false, byName: false };
}

/** `map.values()`, `map.entries()`, `list.entries()` */
function asGoneThrough(list: Target & { type: 'array' }, name: string): Target {
  const { module, elements, of } = list;
  if (name.endsWith('.values')) return { type: 'array', module, elements, ...(of && { of }) };
  return name.endsWith('.entries') && of ? { ...list, isMap: true } : list;
}

/** `f.bind(self, a)`: `f` with its first arguments given. */
function bind(graph: GraphState, module: ModuleNode, call: CallSite): Targets {
  const bound = evaluateReceiver(graph, module, call);
  const skip = Math.max(0, call.arguments.length - 1);
  return { ...bound, targets: bound.targets.map(target => ({ type: 'bound', target, how: 'bound', skip })) };
}

function wrapArguments(graph: GraphState, module: ModuleNode, call: CallSite, { runs, at, keyed }: CallbackApi): Targets {
  const candidates =
    at === undefined ? call.arguments : call.arguments.slice(at === 'last' ? -1 : at, at === 'last' ? undefined : at + 1);
  const inner = unite(
    candidates.map(value => {
      const found = evaluateEach(graph, module, value);
      // Of several that one argument may be, one is wrapped.
      return orMore(found, found.targets.length > 1);
    }),
  );
  // A function with parameters is memoised by its arguments: it runs once for each.
  const isOnce = (target: Target): boolean =>
    runs === 'once' &&
    !(
      keyed &&
      (call.arguments.length > 1 || (target.type === 'function' && hasParameters(graph, target)) || target.type !== 'function')
    );
  return {
    ...inner,
    targets: inner.targets.flatMap((target): readonly Target[] =>
      target.type === 'function' || target.type === 'api' || target.type === 'bound'
        ? [{ type: 'bound', target, how: isOnce(target) ? 'once' : 'wrapped', skip: 0 }]
        : [],
    ),
  };
}

/** `compose([log, handle])`: of a list, what is in it. */
function evaluateEach(graph: GraphState, module: ModuleNode, value: CallSite['callee']): Targets {
  const found = evaluate(graph, module, value);
  if (!found.targets.some(({ type }) => type === 'array')) return found;
  const each = unite(found.targets.map(target => (target.type === 'array' ? elementsOf(graph, target) : only(target))));
  return orMore(each, found.unknown);
}

function hasParameters(graph: GraphState, { module, function: id }: Target & { type: 'function' }): boolean {
  lookAtDeclaration(graph, module, id);
  return module.summary.functions[id]!.parameters.length > 0;
}
