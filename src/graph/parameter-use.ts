import type { CallId, FunctionId, Value } from '../summary/module-summary.ts';
import type { ArgumentPlace, CallbackUse } from './callback-use.ts';
import type { GraphState } from './graph-state.ts';
import type { ModuleNode } from './module-node.ts';
import type { FunctionTarget } from './target.ts';

import { usesOfArgument } from './callback-use.ts';
import { evaluate } from './evaluate.ts';
import { findPlacement } from './evaluate-parameter.ts';
import { dependOn, evaluateOnce } from './graph-state.ts';
import { isOwnExports } from './module-node.ts';

const limits = { whenCyclic: [], whenTooDeep: [{ runs: 'escapes' }] } as const;

/**
 * What a function does with one that it is given as a parameter (or as a property of an object parameter): calls it, hands it on,
 * returns it, keeps it. Empty if it is never touched.
 */
export function parameterUses(graph: GraphState, target: FunctionTarget, place: ArgumentPlace): readonly CallbackUse[] {
  const { module, function: id } = target;
  dependOn(graph, module.path);
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
  for (const id of functionsWithin(module, owner)) {
    for (const call of module.callsOf[id]!) {
      for (const use of usesInCall(graph, module, owner, place, call)) uses.push(...deferred(graph, module, owner, id, use));
    }
    for (const value of module.summary.functions[id]!.returns) {
      if (samePlace(placeOf(module, owner, value), place)) uses.push({ runs: id === owner ? 'wrapped' : 'escapes' });
    }
  }
  for (const { object, value } of module.summary.writes) {
    if (!isOwnExports(object) && samePlace(placeOf(module, owner, value), place)) uses.push({ runs: 'escapes' });
  }
  return uses;
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
  const called = callee.type === 'member' && (callee.property === 'call' || callee.property === 'apply') ? callee.object : callee;
  if (samePlace(placeOf(module, owner, called), place)) uses.push({ runs: call.memoised ? 'once' : 'at-once' });
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
