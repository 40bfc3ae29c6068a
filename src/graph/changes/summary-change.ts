import type { FunctionId, FunctionSummary, ModuleSummary } from '../../summary/module-summary.ts';
import type { Alignment } from './summary-alignment.ts';

import { exportedNames } from '../values/exported-names.ts';
import { isCommonJs } from '../module-node.ts';
import { allExports, allProperties, computedNames } from './collective-names.ts';
import { alignSummaries, isSame, isSameExcept } from './summary-alignment.ts';

/** What an edit changed in what others may have looked at; functions by their numbers before. */
export interface SummaryChange {
  readonly alignment: Alignment;
  /** Nothing is other than it was but for where it stands. */
  readonly isOnlyMoved: boolean;
  /** All that was there before has the number that it had. */
  readonly areNumbersKept: boolean;
  /** The names under which there is something else than before: exports, variables at the top level, members, properties written. */
  readonly names: ReadonlySet<string>;
  /** The functions at the top level in which, or in functions inside which, something changed; 0 for the top level's own statements. */
  readonly units: ReadonlySet<FunctionId>;
  /** The functions at the top level that are declared otherwise. */
  readonly headers: ReadonlySet<FunctionId>;
  /** What `this` is in a function may be something else. */
  readonly areOwnersChanged: boolean;
  /** The names that it exports and did not before, or the other way round. */
  readonly exported: ReadonlySet<string>;
  /** Whether its exports alone say which names it exports is another now. */
  readonly isClosedChanged: boolean;
  /** Other modules are re-exported whole than before, or the directives are others. */
  readonly isFileChanged: boolean;
}

interface Comparison {
  readonly before: ModuleSummary;
  readonly now: ModuleSummary;
  readonly alignment: Alignment;
  readonly names: Set<string>;
  readonly units: Set<FunctionId>;
  readonly headers: Set<FunctionId>;
  readonly exported: Set<string>;
  areOwnersChanged: boolean;
  isFileChanged: boolean;
}

/** Compares what is said of a file with what is said of it once it is edited. */
export function compareSummaries(before: ModuleSummary, now: ModuleSummary): SummaryChange {
  const comparison: Comparison = {
    ...{ before, now, alignment: alignSummaries(before, now) },
    ...{ names: new Set(), units: new Set(), headers: new Set(), exported: new Set() },
    areOwnersChanged: false,
    isFileChanged: before.directives.join() !== now.directives.join(),
  };
  compareFunctions(comparison);
  compareCalls(comparison);
  compareBindings(comparison);
  compareClasses(comparison);
  compareObjects(comparison);
  compareTypes(comparison);
  compareWrites(comparison);
  compareExports(comparison);
  const isClosedChanged = (exportedNames(before) === undefined) !== (exportedNames(now) === undefined);
  const { names, units, headers, areOwnersChanged, isFileChanged } = comparison;
  const isSameThroughout =
    names.size + units.size + headers.size === 0 && !areOwnersChanged && !isClosedChanged && !isFileChanged;
  const areNumbersKept = isIdentity(comparison);
  const isOnlyMoved = isSameThroughout && areNumbersKept && isNothingNew(comparison);
  return { ...comparison, isClosedChanged, areNumbersKept, isOnlyMoved };
}

/** The function at the top level that a function is, or is in. */
export function topOf({ functions }: Pick<ModuleSummary, 'functions'>, id: FunctionId): FunctionId {
  let top = id;
  for (let parent = functions[id]?.parent; parent; parent = functions[parent]?.parent) top = parent;
  return top;
}

function markUnit({ before, units }: Comparison, owner: FunctionId): void {
  units.add(topOf(before, owner));
}

/** What something new stands in, as far as that was there before: at the top level nobody can have looked at it. */
function markAround({ now, alignment, before, units }: Comparison, owner: FunctionId): void {
  for (let id: FunctionId | undefined = owner; id; id = now.functions[id]?.parent) {
    const was = alignment.functions.indexOf(id);
    if (was >= 0) return void units.add(topOf(before, was));
  }
}

const bodyKeys: ReadonlySet<string> = new Set(['returns', 'yields', 'loops', 'selfCalls']);

function compareFunctions(comparison: Comparison): void {
  const { before, now, alignment, headers } = comparison;
  for (const [id, fn] of before.functions.entries()) {
    const other = now.functions[alignment.functions[id]!];
    const isDeclaredSame = other && isSameExcept(fn, other, alignment, bodyKeys);
    if (!isDeclaredSame) {
      if (fn.parent) markUnit(comparison, fn.parent);
      else headers.add(id);
    }
    if (!isDeclaredSame || !isSameBody(fn, other, alignment)) markUnit(comparison, id);
  }
  for (const id of newIn(now.functions, alignment.functions)) markAround(comparison, now.functions[id]!.parent ?? 0);
}

function isSameBody(left: FunctionSummary, right: FunctionSummary, alignment: Alignment): boolean {
  return [...bodyKeys].every(key =>
    isSame(left[key as keyof FunctionSummary], right[key as keyof FunctionSummary], key, alignment),
  );
}

function newIn(items: readonly unknown[], alignment: readonly number[]): readonly number[] {
  const known = new Set(alignment);
  return [...items.keys()].filter(id => !known.has(id));
}

function compareCalls(comparison: Comparison): void {
  const { before, now, alignment } = comparison;
  for (const [id, call] of before.calls.entries()) {
    const other = now.calls[alignment.calls[id]!];
    if (!other || !isSameExcept(call, other, alignment)) markUnit(comparison, call.function);
  }
  for (const id of newIn(now.calls, alignment.calls)) markAround(comparison, now.calls[id]!.function);
}

function compareBindings(comparison: Comparison): void {
  const { before, now, alignment, names } = comparison;
  for (const [id, binding] of before.bindings.entries()) {
    const other = now.bindings[alignment.bindings[id]!];
    if (other && isSameExcept(binding, other, alignment)) continue;
    if (binding.function === 0) names.add(binding.name);
    else markUnit(comparison, binding.function);
  }
  for (const id of newIn(now.bindings, alignment.bindings)) markAround(comparison, now.bindings[id]!.function);
}

const members: ReadonlySet<string> = new Set(['members']);

function compareClasses(comparison: Comparison): void {
  const { before, now, alignment, names } = comparison;
  for (const [id, own] of before.classes.entries()) {
    const other = now.classes[alignment.classes[id]!];
    for (const name of changedNames(own.members, other?.members ?? [], alignment)) names.add(name ?? computedNames);
    const isSameClass = other && isSameExcept(own, other, alignment, members);
    if (isSameClass && isSame(own.members, other.members, '', alignment)) continue;
    if (own.function !== 0) markUnit(comparison, own.function);
    else if (!isSameClass) {
      if (own.name === undefined) markUnit(comparison, 0);
      else names.add(own.name);
    }
  }
  for (const id of newIn(now.classes, alignment.classes)) markAround(comparison, now.classes[id]!.function);
}

const properties: ReadonlySet<string> = new Set(['properties']);

function compareObjects(comparison: Comparison): void {
  const { before, now, alignment, names } = comparison;
  for (const [id, own] of before.objects.entries()) {
    const other = now.objects[alignment.objects[id]!];
    const changed = changedNames(own.properties, other?.properties ?? [], alignment);
    for (const name of changed) names.add(name ?? computedNames);
    if (changed.size > 0) names.add(allProperties);
    const isSameObject = other && isSameExcept(own, other, alignment, properties);
    if (isSameObject && changed.size === 0) continue;
    comparison.areOwnersChanged = true;
    if (!isSameObject || own.function !== 0 || changed.has(null)) markUnit(comparison, own.function);
  }
  const added = newIn(now.objects, alignment.objects);
  if (added.length > 0) comparison.areOwnersChanged = true;
  for (const id of added) markAround(comparison, now.objects[id]!.function);
}

interface Member {
  readonly name: string | null;
}

/** The names under which members came, went or are others now; `null` for computed ones. */
function changedNames(before: readonly Member[], now: readonly Member[], alignment: Alignment): ReadonlySet<string | null> {
  return new Set(changesByName(before, now, ({ name }) => name, alignment).map(({ name }) => name));
}

/** What there was and is under a name. */
interface ChangedName<Item, Name> {
  readonly name: Name;
  readonly had: readonly Item[];
  readonly has: readonly Item[];
}

/** The names under which a list says something else than before. */
function changesByName<Item, Name>(
  before: readonly Item[],
  now: readonly Item[],
  nameOf: (item: Item) => Name,
  alignment: Alignment,
): readonly ChangedName<Item, Name>[] {
  if (isSame(before, now, '', alignment)) return [];
  const changes = new Map<Name, { name: Name; had: Item[]; has: Item[] }>();
  const under = (name: Name) => {
    let change = changes.get(name);
    if (!change) changes.set(name, (change = { name, had: [], has: [] }));
    return change;
  };
  for (const item of before) under(nameOf(item)).had.push(item);
  for (const item of now) under(nameOf(item)).has.push(item);
  return [...changes.values()].filter(({ had, has }) => !isSame(had, has, '', alignment));
}

function compareTypes(comparison: Comparison): void {
  const { before, now, alignment, names } = comparison;
  for (const { name, had } of changesByName(before.types, now.types, type => type.name, alignment)) {
    names.add(name);
    for (const { binding } of had) markUnit(comparison, before.bindings[binding]!.function);
  }
}

function compareWrites(comparison: Comparison): void {
  const { before, now, alignment, names } = comparison;
  for (const { name, had, has } of changesByName(before.writes, now.writes, ({ property }) => property, alignment)) {
    comparison.areOwnersChanged = true;
    names.add(name ?? computedNames).add(allExports);
    for (const { function: owner } of had) if (owner !== 0) markUnit(comparison, owner);
    for (const { function: owner } of has) markAround(comparison, owner);
  }
  for (const { object, property } of before.writes) {
    if (object.type === 'this' && isOfOtherClass(comparison, object.function)) names.add(property ?? computedNames);
  }
  if (isCommonJs(before) !== isCommonJs(now)) names.add('default');
}

/** Whether a function that is still there was moved to another class. */
function isOfOtherClass({ before, now, alignment }: Comparison, id: FunctionId): boolean {
  const { class: was } = before.functions[id]!;
  const is = now.functions[alignment.functions[id]!]?.class;
  return (was === undefined ? undefined : alignment.classes[was]) !== is;
}

function compareExports(comparison: Comparison): void {
  const { before, now, alignment, names, exported } = comparison;
  const keyOf = (entry: ModuleSummary['exports'][number]) => ('exported' in entry ? entry.exported : `\0${entry.type}`);
  for (const { name: key, had, has } of changesByName(before.exports, now.exports, keyOf, alignment)) {
    if (had.length === 0 || has.length === 0) exported.add(key);
    names.add(allExports);
    if (key === '\0star') comparison.isFileChanged = true;
    else if (key === '\0assignment') names.add('exports').add('default');
    else names.add(key);
  }
}

const tables = ['functions', 'classes', 'objects', 'bindings', 'calls'] as const;

function isIdentity({ alignment }: Comparison): boolean {
  return tables.every(table => alignment[table].every((id, was) => id === was));
}

function isNothingNew({ before, now }: Comparison): boolean {
  return tables.every(table => before[table].length === now[table].length);
}
