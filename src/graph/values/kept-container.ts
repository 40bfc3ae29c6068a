import type { BindingId, CallSite, ModuleSummary, PropertyWrite, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';

import { lookAtAll } from '../changes/dependencies.ts';
import { findImportedBinding } from './imported-binding.ts';

/** A list, set or map that a file makes and keeps under one name, or in a field of a class. */
export interface KeptContainer {
  readonly module: ModuleNode;
  /** The expression that it is made by. */
  readonly made: Value;
  /** Whether an expression of the file stands for it. */
  readonly isIt: (value: Value) => boolean;
}

/** The container that an expression stands for: a constant of its file or of another one that exports it, or a field. */
export function findContainer(graph: GraphState, module: ModuleNode, value: Value): KeptContainer | undefined {
  lookAtAll(graph, module);
  if (value.type === 'member') return findContainerOfClass(module, value);
  if (value.type !== 'binding') return undefined;
  const { import: entry } = module.summary.bindings[value.binding]!;
  if (!entry) return findConstant(module, value.binding);
  const declared = findImportedBinding(graph, module, entry.specifier, entry.imported);
  if (!declared) return undefined;
  lookAtAll(graph, declared.module);
  return findConstant(declared.module, declared.binding);
}

function findConstant(module: ModuleNode, id: BindingId): KeptContainer | undefined {
  const { values, kind } = module.summary.bindings[id]!;
  const [made, ...others] = values;
  if (kind !== 'const' || !made || others.length > 0) return undefined;
  return { module, made, isIt: one => one.type === 'binding' && one.binding === id };
}

/** `this.#factories`, with what it is declared or constructed with */
function findContainerOfClass(module: ModuleNode, { object, property }: Value & { type: 'member' }): KeptContainer | undefined {
  const { functions, classes, writes } = module.summary;
  const owner = object.type === 'this' ? functions[object.function]!.class : undefined;
  if (owner === undefined || property === null) return undefined;
  const isIt = (one: Value): boolean =>
    one.type === 'member' &&
    one.property === property &&
    one.object.type === 'this' &&
    functions[one.object.function]!.class === owner;
  const field = classes[owner]!.members.find(({ name, kind }) => name === property && kind === 'field');
  const written = writes.flatMap(({ object: to, property: name, value }) =>
    name === property && isIt({ type: 'member', object: to, property: name }) ? [value] : [],
  );
  const [made, ...others] = field?.value ? [field.value, ...written] : written;
  return made && others.length === 0 ? { module, made, isIt } : undefined;
}

const putting = new Set(['push', 'unshift', 'add', 'set']);
const removing = new Set(['clear', 'delete', 'pop', 'shift', 'splice']);

/** The calls that put something into a container; `undefined` where something may be taken out. */
export function findPuts(container: KeptContainer): readonly CallSite[] | undefined {
  const { module, isIt } = container;
  const onIt = methodCallsOf(module.summary).filter(({ callee }) => isIt(receiverOf(callee)));
  if (module.summary.writes.some(write => mayReplace(write) && isIt(write.object))) return undefined;
  if (onIt.some(({ callee }) => removing.has(methodOf(callee)))) return undefined;
  return onIt.filter(({ callee }) => putting.has(methodOf(callee)));
}

/** `list.length = 0`, `list[0] = other` */
function mayReplace({ property }: PropertyWrite): boolean {
  return property === null || /^(?:length|\d+)$/.test(property);
}

const methodCalls = new WeakMap<ModuleSummary, readonly CallSite[]>();

/** The calls of a file that put something into a container, or take it out. */
function methodCallsOf(summary: ModuleSummary): readonly CallSite[] {
  let known = methodCalls.get(summary);
  if (!known) {
    known = summary.calls.filter(({ callee }) => putting.has(methodOf(callee)) || removing.has(methodOf(callee)));
    methodCalls.set(summary, known);
  }
  return known;
}

function methodOf(callee: Value): string {
  return callee.type === 'member' ? (callee.property ?? '') : '';
}

function receiverOf(callee: Value): Value {
  return callee.type === 'member' ? callee.object : callee;
}
