import type { BindingId, CallSite, ModuleSummary, Value } from '../../summary/module-summary.ts';
import type { GraphState } from '../graph-state.ts';
import type { ModuleNode } from '../module-node.ts';
import type { Targets } from '../target.ts';

import { lookAtAll } from '../changes/dependencies.ts';
import { evaluate } from './evaluate.ts';
import { findModule, resolveFrom } from '../graph-state.ts';
import { orMore, unite } from '../target.ts';

/** A map that a file makes and keeps under one name. */
interface KeptMap {
  readonly module: ModuleNode;
  /** The expression that it is made by. */
  readonly made: Value;
  readonly isIt: (value: Value) => boolean;
  /** Others may put something into it. */
  readonly isShared: boolean;
}

interface Entry {
  readonly key: Value | undefined;
  readonly value: Value;
}

/** What `map.get(key)` gives of a map of the program's own: what its file puts into it; `undefined` for other calls. */
export function findMapEntry(graph: GraphState, module: ModuleNode, call: CallSite, name: string): Targets | undefined {
  if (!/^globalThis#(?:Weak)?Map\.prototype\.get$/.test(name) || call.callee.type !== 'member') return undefined;
  lookAtAll(graph, module);
  const map = findMap(graph, module, call.callee.object);
  const entries = map && entriesOf(map);
  if (!entries) return undefined;
  const [key] = call.arguments;
  const meant = key?.type === 'literal' ? entries.filter(entry => mayBeOf(entry, key.value)) : entries;
  if (meant.length === 0) return undefined;
  const found = unite(meant.map(({ value }) => evaluate(graph, map.module, value)));
  return orMore(found, map.isShared);
}

function mayBeOf({ key }: Entry, wanted: string | number | boolean | null): boolean {
  return key?.type !== 'literal' || key.value === wanted;
}

function findMap(graph: GraphState, module: ModuleNode, value: Value, isFromElsewhere = false): KeptMap | undefined {
  if (value.type === 'member') return findMapOfClass(module, value);
  if (value.type !== 'binding') return undefined;
  const { values, kind, import: entry } = module.summary.bindings[value.binding]!;
  if (entry && !isFromElsewhere) {
    const resolution = resolveFrom(graph, module, entry.specifier);
    const from = resolution.type === 'file' ? findModule(graph, resolution.path) : undefined;
    if (from) lookAtAll(graph, from);
    const exported = from?.summary.exports.find(one => one.type === 'local' && one.exported === entry.imported);
    return from && exported?.type === 'local' ? findMap(graph, from, exported.value, true) : undefined;
  }
  const [made, ...others] = values;
  if (kind !== 'const' || !made || others.length > 0) return undefined;
  const isShared = isFromElsewhere || handedBindings(module.summary).has(value.binding);
  return { module, made, isIt: one => one.type === 'binding' && one.binding === value.binding, isShared };
}

/** `this.#factories` */
function findMapOfClass(module: ModuleNode, { object, property }: Value & { type: 'member' }): KeptMap | undefined {
  const { functions, classes } = module.summary;
  const owner = object.type === 'this' ? functions[object.function]!.class : undefined;
  const field = owner === undefined ? undefined : classes[owner]!.members.find(({ name }) => name === property && name !== null);
  if (field?.kind !== 'field' || !field.value) return undefined;
  const isIt = (one: Value): boolean =>
    one.type === 'member' &&
    one.property === property &&
    one.object.type === 'this' &&
    functions[one.object.function]!.class === owner;
  return { module, made: field.value, isIt, isShared: !property!.startsWith('#') && field.accessibility !== 'private' };
}

/** What is put into a map as it is made, and by `set` in its file; `undefined` where it begins with what cannot be seen. */
function entriesOf({ module, made, isIt }: KeptMap): readonly Entry[] | undefined {
  const { calls } = module.summary;
  const { first, entries } = unchain(module.summary, made);
  const call = first.type === 'call' ? calls[first.call]! : undefined;
  const [given, ...others] = call?.arguments ?? [];
  if (call?.kind !== 'new' || others.length > 0 || (given && given.type !== 'array')) return undefined;
  for (const element of given?.elements ?? []) {
    if (element.type !== 'array' || element.elements.length !== 2) return undefined;
    entries.push({ key: element.elements[0], value: element.elements[1]! });
  }
  return [...entries, ...findPuts(module.summary).filter(({ map }) => isIt(map))];
}

/** What is put into a map, and what the map is. */
interface Put extends Entry {
  readonly map: Value;
}

const puts = new WeakMap<ModuleSummary, readonly Put[]>();

/** All that a file puts into maps, or into what has such a method. */
function findPuts(summary: ModuleSummary): readonly Put[] {
  let known = puts.get(summary);
  if (!known) {
    known = summary.calls.flatMap(({ callee, arguments: [key, value] }) =>
      callee.type === 'member' && callee.property === 'set' && value
        ? [{ map: unchain(summary, callee.object).first, key, value }]
        : [],
    );
    puts.set(summary, known);
  }
  return known;
}

/** `map.set(a, x).set(b, y)`: what it begins with, and what is put in on the way. */
function unchain({ calls }: ModuleSummary, value: Value): { readonly first: Value; readonly entries: Entry[] } {
  const entries: Entry[] = [];
  let first = value;
  while (first.type === 'call') {
    const { callee, arguments: values } = calls[first.call]!;
    if (callee.type !== 'member' || callee.property !== 'set' || !values[1]) break;
    entries.push({ key: values[0], value: values[1] });
    first = callee.object;
  }
  return { first, entries };
}

const handed = new WeakMap<ModuleSummary, ReadonlySet<BindingId>>();

/** The names whose value goes elsewhere as a whole: exported, handed over, returned, stored. */
function handedBindings(summary: ModuleSummary): ReadonlySet<BindingId> {
  const known = handed.get(summary);
  if (known) return known;
  const values: readonly Value[] = [
    ...summary.exports.flatMap(entry => (entry.type === 'local' || entry.type === 'assignment' ? [entry.value] : [])),
    ...summary.calls.flatMap(({ arguments: given }) => given),
    ...summary.functions.flatMap(({ returns, yields = [] }) => [...returns, ...yields]),
    ...summary.objects.flatMap(({ properties, spreads }) => [...properties.map(({ value }) => value), ...spreads]),
    ...summary.writes.map(({ value }) => value),
    ...summary.bindings.flatMap(binding => binding.values),
    ...summary.classes.flatMap(({ members }) => members.flatMap(({ value }) => value ?? [])),
  ];
  const result = new Set<BindingId>();
  for (const value of values) addBindings(value, result);
  handed.set(summary, result);
  return result;
}

function addBindings(value: Value, found: Set<BindingId>): void {
  if (value.type === 'binding') found.add(value.binding);
  if (value.type === 'array') for (const element of value.elements) addBindings(element, found);
  if (value.type === 'either') for (const one of value.values) addBindings(one, found);
  if (value.type === 'spread' || value.type === 'await' || value.type === 'narrowed') addBindings(value.value, found);
}
