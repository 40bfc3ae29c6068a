import type { FunctionId } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Target } from '../target.ts';

import { lookAtProperties } from '../changes/dependencies.ts';
import { evaluate } from '../values/evaluate.ts';
import { findModule, resolveFrom } from '../graph-state.ts';
import { isOwnExports } from '../module-node.ts';
import { resolveExport, wholeExports } from '../values/resolve-export.ts';

/** Objects in objects deeper than this are no part of an interface that anybody calls. */
const deepestObject = 3;

export interface ExportedFunction {
  readonly module: ModuleNode;
  readonly function: FunctionId;
  readonly name: string;
}

/** The functions that a module exports itself: directly, as public methods of a class, in exported objects. */
export function findExportedFunctions(graph: GraphState, module: ModuleNode): readonly ExportedFunction[] {
  const found: ExportedFunction[] = [];
  for (const [name, values] of exportedValues(module)) {
    for (const value of values) {
      for (const target of evaluate(graph, module, value).targets) collect(target, name, found, 0, graph);
    }
  }
  return found.filter(one => one.module === module);
}

function exportedValues(module: ModuleNode): readonly (readonly [string, readonly Parameters<typeof evaluate>[2][]])[] {
  const entries = module.summary.exports.flatMap(entry =>
    entry.type === 'local' && !entry.typeOnly ? [[entry.exported, [entry.value]] as const] : [],
  );
  const written = module.summary.writes.flatMap(({ object, property, value }) =>
    property !== null && isOwnExports(object) ? [[property, [value]] as const] : [],
  );
  return [...entries, ...written, ['default', wholeExports(module)]];
}

function collect(target: Target, name: string, found: ExportedFunction[], depth: number, graph: GraphState): void {
  switch (target.type) {
    case 'function': {
      const { module, function: id } = target;
      const own = module.summary.functions[id]?.name;
      found.push({ module, function: id, name: name === 'default' && own !== undefined ? own : name });
      return;
    }
    case 'bound':
      collect(target.target, name, found, depth, graph);
      return;
    case 'class':
    case 'instance':
      collectMethods(target, name, found);
      return;
    case 'object':
      if (depth < deepestObject) collectProperties(target, name, found, depth, graph);
      return;
    case 'built':
      collectPrototype(target, name, found);
      return;
    default:
  }
}

function collectMethods(target: Target & { type: 'class' | 'instance' }, name: string, found: ExportedFunction[]): void {
  const { module } = target;
  const { members, name: own } = module.summary.classes[target.class]!;
  for (const { name: method, function: id, accessibility, kind } of members) {
    if (id === undefined || method === null || method.startsWith('#') || accessibility || kind !== 'method') continue;
    found.push({ module, function: id, name: `${own ?? name}.${method}` });
  }
}

function collectProperties(
  target: Target & { type: 'object' },
  name: string,
  found: ExportedFunction[],
  depth: number,
  graph: GraphState,
): void {
  const { module } = target;
  lookAtProperties(graph, module, target.object);
  for (const { name: property, value } of module.summary.objects[target.object]!.properties) {
    if (property === null) continue;
    const path = name === 'default' ? property : `${name}.${property}`;
    if (value.type === 'function') found.push({ module, function: value.function, name: path });
    else if (value.type === 'binding' || value.type === 'object') {
      for (const inner of evaluate(graph, module, value).targets) collect(inner, path, found, depth + 1, graph);
    }
  }
}

function collectPrototype(target: Target & { type: 'built' }, name: string, found: ExportedFunction[]): void {
  const { module } = target;
  for (const { object, property, value } of module.summary.writes) {
    const onPrototype = object.type === 'member' && object.property === 'prototype';
    if (onPrototype && property !== null && value.type === 'function') {
      found.push({ module, function: value.function, name: `${name}.${property}` });
    }
  }
}

/** Every function that a package's entry file makes public, through its re-exports; asked anew after every change. */
export function findPublicFunctions(graph: GraphState, entry: ModuleNode): readonly ExportedFunction[] {
  const found: ExportedFunction[] = [];
  for (const name of exportNames(graph, entry, new Set())) {
    for (const target of resolveExport(graph, entry, name).targets) collectPublic(target, name, found, graph);
  }
  for (const value of wholeExports(entry)) {
    for (const target of evaluate(graph, entry, value).targets) collectPublic(target, 'default', found, graph);
  }
  return found;
}

function collectPublic(target: Target, name: string, found: ExportedFunction[], graph: GraphState): void {
  if (target.type === 'namespace') found.push(...findExportedFunctions(graph, target.module));
  else collect(target, name, found, 0, graph);
}

/** All names that a module exports, those of its star exports included. */
function exportNames(graph: GraphState, module: ModuleNode, seen: Set<ModuleNode>): ReadonlySet<string> {
  const names = new Set<string>();
  if (seen.has(module)) return names;
  seen.add(module);
  for (const entry of module.summary.exports) {
    if (entry.type === 'local' || entry.type === 'indirect') {
      if (!entry.typeOnly) names.add(entry.exported);
    } else if (entry.type === 'star' && !entry.typeOnly) {
      const resolution = resolveFrom(graph, module, entry.specifier);
      const target = resolution.type === 'file' ? findModule(graph, resolution.path) : undefined;
      const inherited = target ? exportNames(graph, target, seen) : [];
      for (const name of inherited) if (name !== 'default') names.add(name);
    }
  }
  for (const { object, property } of module.summary.writes) if (property !== null && isOwnExports(object)) names.add(property);
  return names;
}
