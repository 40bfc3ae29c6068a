import type { Access, EffectCall, EffectSummary, Place } from '../../summary/effect-summary.ts';
import type { CallId, CallSite, FunctionId, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target } from '../target.ts';

import { askingMethods, askingNames, clockNames, collectionMethods, quietMethods, quietNames } from '../../catalog/quiet-api.ts';
import { lookAtDeclaration, lookAtEffects, lookInto } from '../changes/dependencies.ts';
import { evaluate, evaluateCallee } from '../values/evaluate.ts';

/** A place of one file: `variable:offset`, `this` and what lies below it. */
export interface FilePlace {
  readonly module: ModuleNode;
  readonly root: string;
  readonly path: readonly string[];
}

/** What a call does, all of it known, and none of it work: it reads a clock, or some places, or writes some. */
export interface CallNature {
  /** The clock that it reads, by its canonical name. */
  readonly clock?: string;
  /** What it asks the outside, by the API's canonical name: whether a file exists. */
  readonly asks?: string;
  readonly reads: readonly FilePlace[];
  readonly writes: readonly FilePlace[];
  /** It reads or writes something that nobody can name here. */
  readonly isHazy: boolean;
  readonly isAsync: boolean;
}

const nothing: CallNature = { reads: [], writes: [], isHazy: false, isAsync: false };

/** What the functions of a program were found to do, while nothing in it changes; `undefined` also for one that is being looked at. */
export type KnownNatures = Map<ModuleNode, Map<FunctionId, CallNature | undefined>>;

/** What the call at a site does; `undefined` where anything in it is unknown, throws, or loops. */
export function findCallNature(graph: GraphState, module: ModuleNode, id: CallId, known: KnownNatures): CallNature | undefined {
  const call = module.summary.calls[id];
  if (!call || call.kind === 'tag' || call.kind === 'import') return undefined;
  const method = natureOfMethod(graph, module, call, known);
  if (method) return method;
  const { targets, unknown } = evaluateCallee(graph, module, id);
  const [target, ...others] = targets;
  if (!target) return undefined;
  if (unknown || others.length > 0)
    return unknown && !isParameter(module, call.callee) ? undefined : natureOfClocks(targets, call);
  return natureOfTarget(graph, target, call, known);
}

/** Whatever is handed over in the place of a clock is one. */
function isParameter({ summary }: ModuleNode, callee: Value): boolean {
  return callee.type === 'parameter' || (callee.type === 'binding' && summary.bindings[callee.binding]?.kind === 'parameter');
}

/** `(globalThis.performance ?? Date).now()` */
function natureOfClocks(targets: readonly Target[], call: CallSite): CallNature | undefined {
  const natures = targets.map(target => (target.type === 'api' ? natureOfApi(target.name, call) : undefined));
  return natures.every(nature => nature?.clock !== undefined) ? natures[0] : undefined;
}

function natureOfTarget(graph: GraphState, target: Target, call: CallSite, known: KnownNatures): CallNature | undefined {
  switch (target.type) {
    case 'api':
      return natureOfApi(target.name, call);
    case 'bound':
      return target.how === 'bound' ? natureOfTarget(graph, target.target, call, known) : undefined;
    case 'function':
      return call.kind === 'new' ? undefined : natureOfFunction(graph, target.module, target.function, known);
    default:
      return undefined;
  }
}

function natureOfApi(name: string, call: CallSite): CallNature | undefined {
  const isNewDate = name === 'globalThis#Date' && (call.kind === 'call' || call.arguments.length === 0);
  if (isNewDate || clockNames.some(pattern => pattern.test(name))) return { ...nothing, clock: name };
  if (askingNames.some(pattern => pattern.test(name)) || asksForProcess(name, call)) return { ...nothing, asks: name };
  // What a shared array holds changes from outside.
  if (name === 'globalThis#Atomics.load') return { ...nothing, isHazy: true };
  return quietNames.some(pattern => pattern.test(name)) ? nothing : undefined;
}

/** `process.kill(pid, 0)` */
function asksForProcess(name: string, { arguments: [, signal] }: CallSite): boolean {
  return /^node:process#(?:Process\.prototype\.)?kill$/.test(name) && signal?.type === 'literal' && signal.value === 0;
}

/** `new Date().getTime()`, and `queue.push(x)` on what the file itself made an array, a map or a set. */
function natureOfMethod(
  graph: GraphState,
  module: ModuleNode,
  { arguments: given, callee }: CallSite,
  known: KnownNatures,
): CallNature | undefined {
  if (callee.type !== 'member' || callee.property === null) return undefined;
  const { object, property } = callee;
  if (quietMethods.has(property) && object.type !== 'global') return nothing;
  if (object.type !== 'binding') return undefined;
  const effect = Object.hasOwn(collectionMethods, property) ? collectionMethods[property] : undefined;
  const [callback, ...others] = given;
  const asks = askingMethods.has(property) && callback?.type === 'function' && others.length === 0;
  if ((!effect && !asks) || !isCollection(graph, module, object)) return undefined;
  const place: FilePlace = { module, root: `variable:${module.summary.bindings[object.binding]!.offset}`, path: [] };
  if (asks) return joinNatures(graph, module, callback.function, known, place);
  return effect === 'read' ? { ...nothing, reads: [place] } : { ...nothing, writes: [place] };
}

/** Whether a variable holds an array, a map or a set that the file makes itself. */
export function isCollection(graph: GraphState, module: ModuleNode, value: Value & { type: 'binding' }): boolean {
  const { values = [], otherWrites } = module.summary.bindings[value.binding] ?? {};
  if (otherWrites || values.length === 0) return false;
  return values.every(one => {
    if (one.type === 'array') return true;
    const call = one.type === 'call' ? module.summary.calls[one.call] : undefined;
    if (call?.kind !== 'new') return false;
    const [target] = evaluate(graph, module, call.callee).targets;
    return target?.type === 'api' && /^globalThis#(?:Array|Map|Set|WeakMap|WeakSet)$/.test(target.name);
  });
}

/** What running a function of the project does; one that calls itself loops. */
export function natureOfFunction(
  graph: GraphState,
  module: ModuleNode,
  id: FunctionId,
  known: KnownNatures,
): CallNature | undefined {
  let natures = known.get(module);
  if (!natures) known.set(module, (natures = new Map<FunctionId, CallNature | undefined>()));
  if (!natures.has(id)) {
    natures.set(id, undefined);
    natures.set(id, joinNatures(graph, module, id, known));
  }
  return natures.get(id);
}

/**
 * What a function does itself and what its calls do, where it is called with the elements of `list` what it does to those. Its effects are
 * looked at last, for which its file may have to be read again.
 */
function joinNatures(
  graph: GraphState,
  module: ModuleNode,
  id: FunctionId,
  known: KnownNatures,
  list?: FilePlace,
): CallNature | undefined {
  const { summary } = module;
  const fn = summary.functions[id];
  lookInto(graph, module, id);
  lookAtDeclaration(graph, module, id);
  if (!fn || fn.generator || fn.loops) return undefined;
  const natures: CallNature[] = [];
  for (const call of module.callsOf[id]!) {
    const nature = findCallNature(graph, module, call, known);
    if (!nature) return undefined;
    natures.push(nature);
  }
  const effects = effectsOf(graph, module, id);
  if (!effects || effects.throws) return undefined;
  const hidden = effects.calls.filter(({ start }) => !module.callsOf[id]!.some(call => isAt(summary.calls[call]!, start)));
  const accesses = effects.accesses
    .filter(({ place }) => !isPlainParameter(place))
    .map(access =>
      list && access.place.root === 'parameter:0' ? { ...access, place: elementPlace(list, access.place) } : access,
    );
  const places = (isMeant: (access: Access) => boolean): FilePlace[] =>
    accesses.filter(isMeant).map(({ place }) => ({ module, root: place.root, path: place.path }));
  const clock = natures.find(nature => nature.clock !== undefined)?.clock;
  const asks = natures.find(nature => nature.asks !== undefined)?.asks;
  return {
    ...(clock === undefined ? {} : { clock }),
    ...(asks === undefined ? {} : { asks }),
    reads: [...places(({ mode }) => mode === 'read'), ...natures.flatMap(({ reads }) => reads)],
    writes: [...places(({ mode }) => mode !== 'read'), ...natures.flatMap(({ writes }) => writes)],
    isHazy: hidden.some(isForeign) || accesses.some(({ place }) => isHazyRoot(place)) || natures.some(({ isHazy }) => isHazy),
    isAsync: fn.async || natures.some(({ isAsync }) => isAsync),
  };
}

/** `done` of an element that a function is called with: the place of any element's. */
function elementPlace({ root }: FilePlace, { path }: Place): Place {
  return { root: root as Place['root'], path: ['*', ...path] };
}

/** What a function's own body does; `undefined` for the top level of a module. */
export function effectsOf(graph: GraphState, module: ModuleNode, id: FunctionId): EffectSummary | undefined {
  lookAtEffects(graph, module);
  return graph.project.effectsOf(module.path)[id] ?? undefined;
}

const isAt = ({ position }: CallSite, start: number): boolean => position.start === start;

/** A call in a function inside, which runs another time, is nobody's business; one that is not even a call site is. */
function isForeign({ nested }: EffectCall): boolean {
  return !nested;
}

/** A parameter's own value was read where the argument stands. */
function isPlainParameter({ root, path }: Place): boolean {
  return root.startsWith('parameter:') && path.length === 0;
}

function isHazyRoot({ root }: Place): boolean {
  return root === 'unknown' || root.startsWith('parameter:') || root.startsWith('global:');
}

/** Whether two accesses may be to the same thing. */
export function mayBeSamePlace(one: FilePlace, other: FilePlace): boolean {
  if (one.module !== other.module || one.root !== other.root) return false;
  const length = Math.min(one.path.length, other.path.length);
  for (let index = 0; index < length; index += 1) {
    const [left = '', right = ''] = [one.path[index], other.path[index]];
    if (left !== right && !left.startsWith('*') && !right.startsWith('*')) return false;
  }
  return true;
}

/** The functions of the place's file that write it, other than those in `except`; of several inside each other only the innermost. */
export function findWriters(graph: GraphState, place: FilePlace, except: ReadonlySet<FunctionId>): FunctionId[] {
  const { summary, childrenOf } = place.module;
  const writers = summary.functions.flatMap((_fn, id) => (!except.has(id) && writes(graph, place, id) ? [id] : []));
  return writers.filter(id => !childrenOf[id]!.some(child => writers.includes(child)));
}

function writes(graph: GraphState, place: FilePlace, id: FunctionId): boolean {
  const { module } = place;
  const effects = effectsOf(graph, module, id);
  if (!effects) return false;
  const isSame = ({ root, path }: Place): boolean => {
    if (mayBeSamePlace(place, { module, root, path })) return true;
    // What any element has, by whatever name it is known.
    if (place.path[0] === '*' && place.path.length > 1 && path.length > 0) return path.at(-1) === place.path.at(-1);
    // `self.done = true` for `this.done`
    return place.root === 'this' && place.path.length > 0 && path.length === 1 && path[0] === place.path[0];
  };
  return (
    effects.accesses.some(access => access.mode !== 'read' && isSame(access.place)) ||
    effects.calls.some(({ arguments: [first], chain, receiver }) => {
      if (/^Object\.(?:assign|defineProperty)$/.test(chain.join('.'))) return first?.places.some(isSame);
      return collectionMethods[chain.at(-1) ?? ''] === 'write' && receiver?.places.some(isSame);
    })
  );
}
