import type { CallId, FunctionId, ModuleSummary, Value, PropertyWrite } from '../summary/module-summary.ts';
import type { ArgumentPlace, CallbackUse } from './callback-use.ts';
import type { GraphState } from './graph-state.ts';
import type { ModuleNode } from './module-node.ts';
import type { FunctionTarget } from './target.ts';

import { usesOfArgument } from './callback-use.ts';
import { lookAtDeclaration, lookInto } from './dependencies.ts';
import { evaluate } from './evaluate.ts';
import { findPlacement } from './evaluate-parameter.ts';
import { evaluateOnce } from './graph-state.ts';
import { isOwnExports } from './module-node.ts';

const limits = { whenCyclic: [], whenTooDeep: [{ runs: 'escapes' }] } as const;

/**
 * What a function does with one that it is given as a parameter (or as a property of an object parameter): calls it, hands it on,
 * returns it, keeps it. Empty if it is never touched.
 */
export function parameterUses(graph: GraphState, target: FunctionTarget, place: ArgumentPlace): readonly CallbackUse[] {
  const { module, function: id } = target;
  lookInto(graph, module, id);
  lookAtDeclaration(graph, module, id);
  const key = `${id}:${place.index}:${place.path.join('.')}`;
  return evaluateOnce<string, readonly CallbackUse[]>(graph, module, module.memo.parameterUses, key, limits, () =>
    distinct(findUses(graph, module, id, place)),
  );
}

function distinct(uses: readonly CallbackUse[]): readonly CallbackUse[] {
  return uses.filter((use, index) => uses.findIndex(({ runs, when }) => runs === use.runs && when === use.when) === index);
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
  if (call.unreachable) return [];
  const uses: CallbackUse[] = [];
  const { callee } = call;
  if (samePlace(placeOf(module, owner, calledValue(callee)), place)) uses.push({ runs: call.memoised ? 'once' : 'at-once' });
  for (const [index, value] of call.arguments.entries()) {
    for (const path of pathsTo(module, owner, value, place)) uses.push(...usesOfArgument(graph, module, id, { index, path }));
  }
  return uses;
}

/** The ways through an argument (an object or array literal, a spread) at the end of which the function at `place` stands. */
export function pathsTo(
  module: ModuleNode,
  owner: FunctionId,
  value: Value,
  place: ArgumentPlace,
): readonly (readonly string[])[] {
  const found = placeOf(module, owner, value);
  if (found?.index === place.index && startsWith(place.path, found.path)) return [place.path.slice(found.path.length)];
  if (value.type === 'spread') return pathsTo(module, owner, value.value, place);
  if (value.type === 'array') return value.elements.flatMap(element => pathsTo(module, owner, element, place));
  if (value.type !== 'object') return [];
  const { properties, spreads } = module.summary.objects[value.object]!;
  return [
    ...properties.flatMap(({ name, value: inner }) =>
      name === null ? [] : pathsTo(module, owner, inner, place).map(path => [name, ...path]),
    ),
    ...spreads.flatMap(inner => pathsTo(module, owner, inner, place)),
  ];
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.length <= path.length && start.every((name, index) => path[index] === name);
}

function samePlace(found: ArgumentPlace | undefined, place: ArgumentPlace): boolean {
  return found?.index === place.index && found.path.join('.') === place.path.join('.');
}

/** The parameter (and the properties of it) that a value is, seen through bindings, defaults and destructuring. */
export function placeOf(module: ModuleNode, owner: FunctionId, value: Value, depth = 0): ArgumentPlace | undefined {
  if (depth > 8) return undefined;
  switch (value.type) {
    case 'parameter':
      return value.function === owner ? { index: value.index, path: [] } : undefined;
    case 'binding': {
      const binding = module.summary.bindings[value.binding];
      const [only, ...others] = binding?.values ?? [];
      return only && others.length === 0 && !binding?.import ? placeOf(module, owner, only, depth + 1) : undefined;
    }
    case 'member': {
      const object = value.property === null ? undefined : placeOf(module, owner, value.object, depth + 1);
      return object && { index: object.index, path: [...object.path, value.property!] };
    }
    case 'element':
      // The rest parameter's elements are the arguments from its own place on; the first one stands for them.
      return placeOf(module, owner, value.of, depth + 1);
    case 'either': {
      for (const one of value.values) {
        const found = placeOf(module, owner, one, depth + 1);
        if (found) return found;
      }
      return undefined;
    }
    default:
      return undefined;
  }
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
  const later = timingsOfNested(graph, module, id, parent);
  return later.flatMap(outer =>
    outer.runs === 'at-once'
      ? deferred(graph, module, owner, parent, use, depth + 1)
      : [outer.runs === 'wrapped' && use.runs === 'once' ? use : outer],
  );
}

function timingsOfNested(graph: GraphState, module: ModuleNode, id: FunctionId, parent: FunctionId): readonly CallbackUse[] {
  const placement = findPlacement(module, id);
  if (placement) {
    if (placement.index < 0) return [{ runs: 'at-once' }];
    return usesOfArgument(graph, module, placement.call, { index: placement.index, path: [] });
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
