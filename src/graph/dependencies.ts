import type { BindingId, ClassId, FunctionId, ObjectId } from '../summary/module-summary.ts';
import type { GraphState } from './graph-state.ts';
import type { ModuleNode } from './module-node.ts';
import type { SummaryChange } from './summary-change.ts';

import { dependOn } from './graph-state.ts';
import { topOf } from './summary-change.ts';

/*
 * What an evaluation says it looked at in a file: as little as will do, for an edit makes all that looked at what it changed be worked out
 * again. A path by itself stands for whether there is such a file.
 */

/** What is found under a name: an export, a variable at the top level, a member of a class or of an object literal, a property written. */
export function lookForName(graph: GraphState, module: ModuleNode, name: string): void {
  let token = module.tokens.get(name);
  if (token === undefined) module.tokens.set(name, (token = `${module.path}\0?${name}`));
  dependOn(graph, token);
}

/** What stands in a function, or in one around or inside it, but for the declaration at the top level. */
export function lookInto(graph: GraphState, module: ModuleNode, id: FunctionId): void {
  dependOn(graph, unitOf(module, topOf(module.summary, id)));
}

/** How a function is declared: its parameters, whether it is async. */
export function lookAtDeclaration(graph: GraphState, module: ModuleNode, id: FunctionId): void {
  if (module.summary.functions[id]?.parent) lookInto(graph, module, id);
  else dependOn(graph, `${unitOf(module, id)}h`);
}

/** A variable, and what it is given. */
export function lookAtBinding(graph: GraphState, module: ModuleNode, id: BindingId): void {
  const { function: owner, name } = module.summary.bindings[id]!;
  if (owner === 0) lookForName(graph, module, name);
  else lookInto(graph, module, owner);
}

/** What a class extends, and that it is there; for its members there are their names. */
export function lookAtClass(graph: GraphState, module: ModuleNode, id: ClassId): void {
  const { function: owner, name } = module.summary.classes[id]!;
  if (owner === 0 && name !== undefined) lookForName(graph, module, name);
  else lookInto(graph, module, owner);
}

/** What an object literal spreads and computes; for its properties there are their names. */
export function lookAtObject(graph: GraphState, module: ModuleNode, id: ObjectId): void {
  lookInto(graph, module, module.summary.objects[id]!.function);
}

/** What the functions of a file are methods of. */
export function lookAtOwners(graph: GraphState, { path }: ModuleNode): void {
  dependOn(graph, `${path}\0this`);
}

/** All that a summary says, numbers included. */
export function lookAtAll(graph: GraphState, { path }: ModuleNode): void {
  dependOn(graph, `${path}\0*`);
}

/** What functions do to what outlives them, which is found out apart from the summary. */
export function lookAtEffects(graph: GraphState, { path }: ModuleNode): void {
  dependOn(graph, `${path}\0~`);
}

/** What depends on a function at the top level, or on what is inside it; the same as long as the function is there. */
export function unitOf(module: ModuleNode, id: FunctionId): string {
  return (module.units[id] ??= `${module.path}\0${module.nextUnit++}`);
}

/** All that changed in a module, as evaluations depend on it. */
export function tokensOf(module: ModuleNode, change: SummaryChange): readonly string[] {
  const { path } = module;
  const unit = (id: FunctionId): string => module.units[id] ?? '';
  return [
    `${path}\0~`,
    ...(change.isOnlyMoved ? [] : [`${path}\0*`]),
    ...(change.isFileChanged ? [path] : []),
    ...(change.areOwnersChanged ? [`${path}\0this`] : []),
    ...Array.from(change.names, name => `${path}\0?${name}`),
    ...Array.from(change.units, unit),
    ...Array.from(change.headers, id => `${unit(id)}h`),
  ];
}
