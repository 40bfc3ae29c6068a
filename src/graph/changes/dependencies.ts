import type { BindingId, ClassId, FunctionId, ObjectId } from '../../summary/module-summary.ts';
import type { Token } from './dependency.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode, Whole } from '../module-node.ts';
import type { SummaryChange } from './summary-change.ts';

import { allProperties } from './collective-names.ts';
import { createToken, note } from './dependency.ts';
import { topOf } from './summary-change.ts';

/*
 * What an evaluation says it looked at in a file: as little as will do, for an edit makes all that looked at what it changed be worked out
 * again. A path by itself stands for whether there is such a file.
 */

/** What is found under a name: an export, a variable at the top level, a member of a class or of an object literal, a property written. */
export function lookForName({ evaluation }: GraphState, { names, path }: ModuleNode, name: string): void {
  let token = names.get(name);
  if (!token) names.set(name, (token = createToken(path)));
  note(evaluation.looks, token);
}

/** What stands in a function, or in one around or inside it, but for the declaration at the top level. */
export function lookInto({ evaluation }: GraphState, { path, summary, units }: ModuleNode, id: FunctionId): void {
  note(evaluation.looks, (units[topOf(summary, id)] ??= createToken(path)));
}

/** How a function is declared: its parameters, whether it is async. */
export function lookAtDeclaration(graph: GraphState, module: ModuleNode, id: FunctionId): void {
  if (module.summary.functions[id]?.parent) lookInto(graph, module, id);
  else note(graph.evaluation.looks, (module.headers[id] ??= createToken(module.path)));
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

/** What an object literal spreads and computes; for its properties there are their names, and `lookAtProperties` for all of them. */
export function lookAtObject(graph: GraphState, module: ModuleNode, id: ObjectId): void {
  lookInto(graph, module, module.summary.objects[id]!.function);
}

/** All properties of an object literal. */
export function lookAtProperties(graph: GraphState, module: ModuleNode, id: ObjectId): void {
  lookAtObject(graph, module, id);
  lookForName(graph, module, allProperties);
}

/** What the functions of a file are methods of. */
export function lookAtOwners(graph: GraphState, module: ModuleNode): void {
  lookAtWhole(graph, module, 'owners');
}

/** By which numbers a summary names what is in it: what a target holds of it that refers to more by number. */
export function lookAtNumbers(graph: GraphState, module: ModuleNode): void {
  lookAtWhole(graph, module, 'numbers');
}

/** All that a summary says: where a file is gone through for what it does with something. */
export function lookAtAll(graph: GraphState, module: ModuleNode): void {
  lookAtWhole(graph, module, 'summary');
}

/** What functions do to what outlives them, which is found out apart from the summary. */
export function lookAtEffects(graph: GraphState, module: ModuleNode): void {
  lookAtWhole(graph, module, 'effects');
}

function lookAtWhole({ evaluation }: GraphState, { path, wholes }: ModuleNode, whole: Whole): void {
  note(evaluation.looks, (wholes[whole] ??= createToken(path)));
}

/** All that changed in a module, as evaluations depend on it. */
export function tokensOf(graph: GraphState, module: ModuleNode, change: SummaryChange): readonly (Token | undefined)[] {
  const { headers, names, path, units, wholes } = module;
  return [
    wholes.effects,
    change.isOnlyMoved ? undefined : wholes.summary,
    change.areNumbersKept ? undefined : wholes.numbers,
    change.isFileChanged ? graph.tokens.get(path) : undefined,
    change.areOwnersChanged ? wholes.owners : undefined,
    ...Array.from(change.names, name => names.get(name)),
    ...Array.from(change.units, id => units[id]),
    ...Array.from(change.headers, id => headers[id]),
    ...tokensOfBarrels(graph, module, change),
  ];
}

/** What was looked at by who asked a file, that exports all that a module does, for a name that the module exports now or did before. */
function tokensOfBarrels(graph: GraphState, module: ModuleNode, change: SummaryChange): readonly (Token | undefined)[] {
  if (change.exported.size === 0 && !change.isClosedChanged) return [];
  return [...graph.modules.values()].flatMap(barrel => {
    if (!barrel || !exportsAllOf(barrel, module)) return [];
    const whole = change.isClosedChanged ? graph.tokens.get(barrel.path) : undefined;
    return [whole, ...Array.from(change.exported, name => barrel.names.get(name))];
  });
}

function exportsAllOf({ summary, resolutions }: ModuleNode, { path }: ModuleNode): boolean {
  return summary.exports.some(entry => {
    const resolution = entry.type === 'star' ? resolutions.get(entry.specifier) : undefined;
    return resolution?.type === 'file' && resolution.path === path;
  });
}

/** All that evaluations may depend on in a file that came or went, or is another module. */
export function allTokensOf(graph: GraphState, path: string, module: ModuleNode | undefined): readonly (Token | undefined)[] {
  const parts = module ? [...module.names.values(), ...module.units, ...module.headers, ...Object.values(module.wholes)] : [];
  return [graph.tokens.get(path), ...parts];
}
