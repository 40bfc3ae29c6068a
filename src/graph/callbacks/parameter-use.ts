import type { CallId, FunctionId, ModuleSummary, Value, PropertyWrite } from '../../summary/module-summary.ts';
import type { ArgumentPlace, CallbackUse } from './callback-use.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { FunctionTarget } from '../target.ts';

import { usesOfArgument } from './callback-use.ts';
import { distinctUses, underGuards } from './guarded-use.ts';
import { lookAtDeclaration, lookInto } from '../changes/dependencies.ts';
import { evaluate } from '../values/evaluate.ts';
import { findPlacement } from '../values/function-places.ts';
import { evaluateOnce } from '../graph-state.ts';
import { isOwnExports } from '../module-node.ts';
import { isNeverReached } from '../values/never-reached.ts';
import { guardsOf } from '../values/parameter-guard.ts';
import { pathsTo, placeOf, samePlace } from './parameter-place.ts';

const limits = { whenCyclic: [], whenTooDeep: [{ runs: 'escapes' }] } as const;

/**
 * What a function does with one that it is given as a parameter (or as a property of an object parameter): calls it, hands it on,
 * returns it, keeps it. Empty if it is never touched.
 */
export function parameterUses(graph: GraphState, target: FunctionTarget, place: ArgumentPlace): readonly CallbackUse[] {
  const { module, function: id } = target;
  lookInto(graph, module, id);
  lookAtDeclaration(graph, module, id);
  // The rest parameter's elements are the arguments from its own place on.
  const rest = module.summary.functions[id]!.parameters.findIndex(parameter => parameter.rest);
  const index = rest >= 0 ? Math.min(place.index, rest) : place.index;
  const key = `${id}:${index}:${place.path.join('.')}`;
  return evaluateOnce<string, readonly CallbackUse[]>(graph, module, module.memo.parameterUses, key, limits, () =>
    distinctUses(findUses(graph, module, id, { ...place, index })),
  );
}

function findUses(graph: GraphState, module: ModuleNode, owner: FunctionId, place: ArgumentPlace): readonly CallbackUse[] {
  const uses: CallbackUse[] = [];
  for (const mention of mentionsOf(module, owner)) {
    if (!mention.parameters.has(place.index)) continue;
    const { in: id } = mention;
    if (mention.call !== undefined) {
      const found = usesInCall(graph, module, owner, place, mention.call);
      uses.push(...found.flatMap(use => deferred(graph, module, owner, id, use)));
    } else if (samePlace(placeOf(module, owner, mention.value), place)) {
      uses.push({ runs: mention.isReturned && id === owner ? 'wrapped' : 'escapes' });
    }
  }
  return uses;
}

/** A call, a returned value or a written one that parameters of a function stand in. */
interface Mention {
  /** The function inside it, or itself, that contains it. */
  readonly in: FunctionId;
  readonly parameters: ReadonlySet<number>;
  readonly call?: CallId;
  readonly value: Value;
  readonly isReturned?: true;
}

const mentions = new WeakMap<ModuleSummary, Map<FunctionId, readonly Mention[]>>();

function mentionsOf(module: ModuleNode, owner: FunctionId): readonly Mention[] {
  let known = mentions.get(module.summary);
  if (!known) mentions.set(module.summary, (known = new Map<FunctionId, readonly Mention[]>()));
  let found = known.get(owner);
  if (!found) known.set(owner, (found = findMentions(module, owner)));
  return found;
}

function findMentions(module: ModuleNode, owner: FunctionId): readonly Mention[] {
  const { calls, functions } = module.summary;
  const found: Mention[] = [];
  const note = (mention: Omit<Mention, 'parameters'>, values: readonly Value[]): void => {
    const parameters = new Set<number>();
    for (const value of values) addParameters(module, owner, value, parameters);
    if (parameters.size > 0) found.push({ ...mention, parameters });
  };
  for (const id of functionsWithin(module, owner)) {
    for (const call of module.callsOf[id]!) {
      const { callee, arguments: given } = calls[call]!;
      note({ in: id, call, value: callee }, [calledValue(callee), ...given]);
    }
    for (const value of functions[id]!.returns) note({ in: id, value, isReturned: true }, [value]);
    for (const { object, value } of writesIn(module, id)) if (!isOwnExports(object)) note({ in: id, value }, [value]);
  }
  return found;
}

const writesByFunction = new WeakMap<ModuleSummary, Map<FunctionId, PropertyWrite[]>>();

/** The writes to properties in a function, but for those in functions inside it. */
function writesIn({ summary }: ModuleNode, id: FunctionId): readonly PropertyWrite[] {
  let known = writesByFunction.get(summary);
  if (!known) {
    writesByFunction.set(summary, (known = new Map<FunctionId, PropertyWrite[]>()));
    for (const write of summary.writes) {
      const writes = known.get(write.function);
      if (writes) writes.push(write);
      else known.set(write.function, [write]);
    }
  }
  return known.get(id) ?? [];
}

/** The parameters that stand in a value as `pathsTo` finds them. */
function addParameters(module: ModuleNode, owner: FunctionId, value: Value, parameters: Set<number>): void {
  const place = placeOf(module, owner, value);
  if (place) parameters.add(place.index);
  if (value.type === 'spread') addParameters(module, owner, value.value, parameters);
  if (value.type === 'array') for (const element of value.elements) addParameters(module, owner, element, parameters);
  if (value.type !== 'object') return;
  const { properties, spreads } = module.summary.objects[value.object]!;
  for (const inner of [...properties.map(property => property.value), ...spreads])
    addParameters(module, owner, inner, parameters);
}

function calledValue(callee: Value): Value {
  return callee.type === 'member' && (callee.property === 'call' || callee.property === 'apply') ? callee.object : callee;
}

function usesInCall(
  graph: GraphState,
  module: ModuleNode,
  owner: FunctionId,
  place: ArgumentPlace,
  id: CallId,
): readonly CallbackUse[] {
  const call = module.summary.calls[id]!;
  if (isNeverReached(graph, module, call)) return [];
  const uses: CallbackUse[] = [];
  const { callee } = call;
  if (samePlace(placeOf(module, owner, calledValue(callee)), place)) uses.push({ runs: call.memoised ? 'once' : 'at-once' });
  for (const [index, value] of call.arguments.entries()) {
    for (const path of pathsTo(module, owner, value, place)) {
      const found = usesOfArgument(graph, module, id, { index, path });
      uses.push(...(isResultCalled(module, id) ? found.map(unwrapped) : found));
    }
  }
  const guards = guardsOf(module, id);
  return guards.length > 0 ? uses.map(use => underGuards(use, guards)) : uses;
}

/** `wrap(task)(request)`, `const run = wrap(task); run(request)` */
function isResultCalled(module: ModuleNode, id: CallId): boolean {
  const { bindings, calls } = module.summary;
  return module.callsOf[calls[id]!.function]!.some(other => {
    const called = calledValue(calls[other]!.callee);
    const [only = called, ...others] = called.type === 'binding' ? bindings[called.binding]!.values : [];
    return only.type === 'call' && only.call === id && others.length === 0;
  });
}

/** What becomes of a function that a wrapper is given where what the wrapper gives back is called. */
function unwrapped(use: CallbackUse): CallbackUse {
  if (use.runs !== 'wrapped') return use;
  const { after = 1, isLater, ...rest } = use;
  return after > 1 ? { ...use, after: after - 1 } : { ...rest, runs: isLater ? 'inherits' : 'at-once' };
}

/** A use inside a nested function happens when that function runs. */
function deferred(
  graph: GraphState,
  module: ModuleNode,
  owner: FunctionId,
  id: FunctionId,
  use: CallbackUse,
  depth = 0,
): readonly CallbackUse[] {
  if (id === owner || use.runs === 'run-time' || use.runs === 'start-up') return [use];
  if (depth > 8) return [{ runs: 'escapes' }];
  const { parent } = module.summary.functions[id]!;
  if (parent === undefined) return [{ runs: 'escapes' }];
  return timingsOfNested(graph, module, id, parent).flatMap(outer => {
    const inner = use.guards ? underGuards(outer, use.guards) : outer;
    if (outer.runs === 'wrapped') {
      if (use.runs === 'worker' || use.runs === 'never') return [use];
      return deferred(graph, module, owner, parent, wrappedOnceMore(inner, use), depth + 1);
    }
    if (outer.runs !== 'at-once') return [inner];
    return deferred(graph, module, owner, parent, outer.guards ? underGuards(use, outer.guards) : use, depth + 1);
  });
}

/** What is given back runs the function around a use, or (`after`) what calling that gives. */
function wrappedOnceMore(outer: CallbackUse, { after = 1, isLater, runs }: CallbackUse): CallbackUse {
  if (runs === 'once') return { ...outer, runs };
  if (runs === 'inherits' || runs === 'completes') return { ...outer, isLater: true };
  return runs === 'wrapped' ? { ...outer, after: after + (outer.after ?? 1), ...(isLater && { isLater }) } : outer;
}

function timingsOfNested(graph: GraphState, module: ModuleNode, id: FunctionId, parent: FunctionId): readonly CallbackUse[] {
  const placement = findPlacement(module, id);
  if (placement) {
    const { call, index } = placement;
    const uses: readonly CallbackUse[] =
      index < 0 ? [{ runs: 'at-once' }] : usesOfArgument(graph, module, call, { index, path: [] });
    return uses.map(use => underGuards(use, guardsOf(module, call)));
  }
  const { returns } = module.summary.functions[parent]!;
  if (returns.some(value => leadsTo(graph, module, value, id))) return [{ runs: 'wrapped' }];
  const calledByParent = module.callsOf[parent]!.some(call => leadsTo(graph, module, module.summary.calls[call]!.callee, id));
  return [{ runs: calledByParent ? 'at-once' : 'escapes' }];
}

function leadsTo(graph: GraphState, module: ModuleNode, value: Value, id: FunctionId): boolean {
  if (value.type === 'function') return value.function === id;
  if (value.type !== 'binding') return false;
  return evaluate(graph, module, value).targets.some(
    target => target.type === 'function' && target.module === module && target.function === id,
  );
}

/** A function and all functions nested in it. */
export function functionsWithin(module: ModuleNode, id: FunctionId): readonly FunctionId[] {
  const found = [id];
  for (const inner of found) found.push(...module.childrenOf[inner]!);
  return found;
}
