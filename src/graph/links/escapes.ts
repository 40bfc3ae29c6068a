import type { FunctionId, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { Escape } from '../module-links.ts';
import type { ModuleNode } from '../module-node.ts';

import { evaluate } from '../values/evaluate.ts';
import { isOwnExports } from '../module-node.ts';

/** The functions of a module that are stored, returned or yielded as values. */
export function findEscapes(graph: GraphState, module: ModuleNode, exported: ReadonlyMap<FunctionId, string>): Escape[] {
  const { functions, objects, writes, classes } = module.summary;
  const escapes: Escape[] = [];
  const escape = (value: Value): void => addEscapes(graph, module, value, escapes);
  for (const { returns, yields } of functions) {
    for (const value of returns) escape(value);
    for (const value of yields ?? []) escape(value);
  }
  // To be exported in an object is to be exported.
  const isExported = (value: Value): boolean => value.type === 'function' && exported.has(value.function);
  // A getter is run, not given.
  const isValue = (kind: string): boolean => kind === 'value' || kind === 'method';
  for (const { properties } of objects)
    for (const { value, kind } of properties) if (isValue(kind) && !isExported(value)) escape(value);
  for (const { object, value } of writes) if (!isOwnExports(object) && !isExportsMember(object)) escape(value);
  for (const { members } of classes) for (const { value, kind } of members) if (value && kind === 'field') escape(value);
  return escapes;
}

function isExportsMember(object: Value): boolean {
  return object.type === 'global' && object.name === 'module';
}

function addEscapes(graph: GraphState, module: ModuleNode, value: Value, escapes: Escape[]): void {
  if (value.type === 'array') {
    for (const element of value.elements) addEscapes(graph, module, element, escapes);
    return;
  }
  if (value.type !== 'function' && value.type !== 'binding') return;
  for (const target of evaluate(graph, module, value).targets) {
    if (target.type === 'function') escapes.push({ target, soft: true });
  }
}
