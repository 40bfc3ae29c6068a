import type {
  CallId,
  ClassId,
  ModuleSummary,
  ObjectId,
  PropertyWrite,
  TypeReference,
  Value,
} from '../../summary/module-summary.ts';
import type { MemoEntry } from '../module-node.ts';
import type { Listed, Named, NameIndex } from './name-index.ts';
import type { Alignment } from '../changes/summary-alignment.ts';

import { commonPropertyNames } from './common-property-names.ts';
import { callsIn, handedIn, lastNameOf, nameOfBinding } from './named-calls.ts';
import { createNameIndex, list } from './name-index.ts';
import { isSame } from '../changes/summary-alignment.ts';
import { typedLiterals } from './typed-literals.ts';

/**
 * What is stored, called and extended under each name anywhere in the project: for field-based resolution after Feldthaus et al.,
 * "Efficient construction of approximate call graphs for JavaScript IDE services" (ICSE 2013). Kept file by file.
 */
export interface FieldIndex {
  /** The values that are stored under a property's name. */
  readonly stores: NameIndex<Value>;
  /** What is written, by a property's name, to things that a file was given by others: `core.commons = …`. */
  readonly outside: NameIndex<OutsideWrite>;
  /** The names of all that is written to such things, plain values too: `settings.debug = true`. */
  readonly rewritten: NameIndex<true>;
  /** The names of what reading, writing or going through something may run: getters, setters, iterators. */
  readonly getters: NameIndex<true>;
  /** Classes by the last name of what they extend or implement. */
  readonly heirs: NameIndex<ClassId>;
  /** Object literals where a type is asked for, by the names of their functions. */
  readonly literals: NameIndex<ObjectId>;
  /** Call sites by the last name of their callee, and by the name of the module if it is called itself. */
  readonly calls: NameIndex<CallId>;
  /** Call sites by the last names of what they hand over, where that may be a function that stands elsewhere: `app.get('/', show)`. */
  readonly handed: NameIndex<CallId>;
  /** What names were found to lead to since the last change. */
  readonly found: Map<string, MemoEntry>;
}

/** A write to a property, wherever it stands. */
export type OutsideWrite = Pick<PropertyWrite, 'object' | 'value' | 'compound' | 'getter'>;

/** What a file's change changed in the index: the names under which there are other things than before. */
export interface FieldChanges {
  /** As what evaluations depend on: `field:load`. */
  readonly dependencies: readonly string[];
  readonly getters: readonly string[];
}

export function createFieldIndex(): FieldIndex {
  return {
    stores: createNameIndex(),
    outside: createNameIndex(),
    rewritten: createNameIndex(),
    getters: createNameIndex(),
    heirs: createNameIndex(),
    literals: createNameIndex(),
    calls: createNameIndex(),
    handed: createNameIndex(),
    found: new Map(),
  };
}

/**
 * Replaces what the index holds of a file; with an `alignment` where the file was edited, so that what has another number is the same.
 */
export function updateFields(
  fields: FieldIndex,
  path: string,
  summary: ModuleSummary | undefined,
  alignment: Alignment | undefined,
): FieldChanges {
  const { stores, outside, rewritten, getters, heirs, literals, calls, handed, found } = fields;
  found.clear();
  const isSameAs = (key: string) => (before: unknown, now: unknown) =>
    alignment !== undefined && isSame(before, now, key, alignment);
  return {
    dependencies: [
      ...stores.replace(path, summary && storesIn(summary), isSameAs('')).map(name => `field:${name}`),
      ...outside.replace(path, summary && outsideWritesIn(summary), isSameAs('')).map(name => `outside:${name}`),
      ...rewritten.replace(path, summary && rewrittenIn(summary), () => true).map(name => `rewritten:${name}`),
      ...heirs.replace(path, summary && heirsIn(summary), isSameAs('class')).map(name => `heirs:${name}`),
      ...literals
        .replace(path, summary && isTypeScript(path) ? literalsIn(summary) : undefined, isSameAs('object'))
        .map(name => `literals:${name}`),
      ...calls.replace(path, summary && callsIn(summary), isSameAs('call')).map(name => `calls:${name}`),
      ...handed.replace(path, summary && handedIn(summary), isSameAs('call')).map(name => `handed:${name}`),
    ],
    getters: getters.replace(path, summary && gettersIn(summary), () => true),
  };
}

function storesIn(summary: ModuleSummary): Named<Value> {
  const stores: Listed<Value> = { names: [], items: [] };
  for (const [name, value] of storedValues(summary)) {
    if (!commonPropertyNames.has(name) && mayHoldFunctions(value)) list(stores, name, value);
  }
  return stores;
}

const stored = new WeakMap<ModuleSummary, ReadonlyMap<string, readonly Value[]>>();

/** What a file stores under a property's name. */
export function storesOf(summary: ModuleSummary, property: string): readonly Value[] {
  let byName = stored.get(summary);
  if (!byName) stored.set(summary, (byName = groupStores(summary)));
  return byName.get(property) ?? [];
}

function groupStores(summary: ModuleSummary): ReadonlyMap<string, readonly Value[]> {
  const byName = new Map<string, Value[]>();
  for (const [name, value] of storedValues(summary)) {
    if (!mayHoldFunctions(value)) continue;
    const values = byName.get(name);
    if (values) values.push(value);
    else byName.set(name, [value]);
  }
  return byName;
}

function storedValues({ classes, objects, writes }: ModuleSummary): readonly (readonly [name: string, value: Value])[] {
  const found: [string | null, Value][] = [];
  for (const { properties } of objects) {
    for (const { name, kind, value } of properties) if (kind !== 'getter') found.push([name, value]);
  }
  for (const { property, value, getter } of writes) if (!getter) found.push([property, value]);
  for (const { members } of classes) {
    for (const { name, kind, function: id, value } of members) {
      if (kind === 'method' && id !== undefined) found.push([name, { type: 'function', function: id }]);
      if (kind === 'field' && value) found.push([name, value]);
    }
  }
  return found.filter((entry): entry is [string, Value] => entry[0] !== null);
}

function outsideWritesIn(summary: ModuleSummary): Named<OutsideWrite> {
  const writes: Listed<OutsideWrite> = { names: [], items: [] };
  for (const { object, property, value, compound, getter } of summary.writes) {
    if (property === null || property === '...' || !isGivenByOthers(summary, object) || !mayHoldFunctions(value)) continue;
    list(writes, property, { object, value, ...(compound && { compound }), ...(getter && { getter }) });
  }
  return writes;
}

function rewrittenIn(summary: ModuleSummary): Named<true> {
  const written = summary.writes.filter(({ object }) => isGivenByOthers(summary, object));
  const names = [...new Set(written.map(({ property }) => property ?? '...'))];
  return { names, items: names.map(() => true) };
}

/** Whether an object may come from another file: something imported, the result of a call, a parameter, or a part of one of these. */
function isGivenByOthers(summary: ModuleSummary, object: Value): boolean {
  if (object.type === 'member') return isGivenByOthers(summary, object.object);
  if (object.type === 'call') return true;
  if (object.type !== 'binding') return false;
  const { import: entry, kind, values } = summary.bindings[object.binding]!;
  return entry !== undefined || kind === 'parameter' || values.some(({ type }) => type === 'call' || type === 'member');
}

/** The names of getters, of setters, and of what going through an object, or what a generator gives, calls. */
function gettersIn({ classes, functions, objects, writes }: ModuleSummary): Named<true> {
  const members = [...objects.flatMap(({ properties }) => properties), ...classes.flatMap(({ members: own }) => own)];
  const names = [
    ...members.flatMap(({ name, kind }) =>
      kind === 'getter' || kind === 'setter' || (kind === 'method' && name === '@@iterator') ? name : null,
    ),
    ...writes.map(({ property, getter }) => (getter ? property : null)),
    functions.some(({ async: isAsync, generator }) => generator && !isAsync) ? '@@iterator' : null,
  ].filter(name => name !== null);
  return { names, items: names.map(() => true) };
}

function heirsIn(summary: ModuleSummary): Named<ClassId> {
  const heirs: Listed<ClassId> = { names: [], items: [] };
  for (const [id, { implements: interfaces, superclass }] of summary.classes.entries()) {
    for (const type of interfaces) list(heirs, lastName(type, summary), id);
    if (superclass) list(heirs, lastNameOf(superclass, summary), id);
  }
  return heirs;
}

/** JavaScript has no interfaces that an object could stand for. */
function isTypeScript(path: string): boolean {
  return /\.[cm]?tsx?$/.test(path);
}

function literalsIn(summary: ModuleSummary): Named<ObjectId> {
  const literals: Listed<ObjectId> = { names: [], items: [] };
  for (const id of typedLiterals(summary)) {
    for (const { name, kind, value } of summary.objects[id]!.properties) {
      if (name !== null && kind !== 'setter' && mayHoldFunctions(value)) list(literals, name, id);
    }
  }
  return literals;
}

function mayHoldFunctions({ type }: Value): boolean {
  return (
    type !== 'literal' &&
    type !== 'template' &&
    type !== 'regexp' &&
    type !== 'undefined' &&
    type !== 'binary' &&
    type !== 'unknown'
  );
}

function lastName(type: TypeReference, summary: ModuleSummary): string {
  if (type.type !== 'named' && type.type !== 'import') return '';
  const isOneName = type.type === 'named' && type.name.length === 1 && type.binding !== undefined;
  return isOneName ? nameOfBinding(summary, type.binding) : (type.name.at(-1) ?? '');
}
