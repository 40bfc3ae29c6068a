import type { TSESTree } from '@typescript-eslint/types';

import { startOf } from '../syntax/range-of.ts';
import { plainKeyName, literalText } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';

import { bindingOf } from './bindings.ts';
import { undefinedValue, unknownValue } from './module-walk.ts';
import { resolveValue } from './scopes.ts';

import type { CallSite, ClassId, FunctionId, Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';
import type { Scope, Variable } from './scopes.ts';

/** Where something may be kept from one call to the next: a name of an outer scope, or a property of an object that lives as long. */
export interface Place {
  /** The same for the same place. */
  readonly key: string;
  /** What the place is reached from; `undefined` property for a plain name. */
  readonly root: string;
  readonly property?: string;
  /** The test that finds it empty fills it: `if (runs++) return`. */
  readonly isCounted?: true;
  /** It is empty as long as it holds anything but this: `if (state === 'ready') return`. */
  readonly unlike?: Literal;
}

type Literal = Extract<Value, { type: 'literal' }>['value'];

export interface PlaceWrite {
  readonly place: Place;
  readonly start: number;
  readonly function: FunctionId;
  /** It leaves the place empty. */
  readonly empties: boolean;
  /** It runs before, or with, the first use: at the top level, in the constructor, after a failure. */
  readonly harmless: boolean;
  /** It puts an empty list, map or set there. */
  readonly clears: boolean;
  /** It takes something out of what is there: `list.shift()`. */
  readonly takes: boolean;
  /** What it puts there, if that is a literal. */
  readonly literal?: Literal;
}

/** `a.b.c` of more parts is not kept apart. */
const longestPath = 8;

/** The place that an expression in the current function names; `undefined` if what it names does not outlive the function's call. */
export function placeOf(walk: ModuleWalk, expression: TSESTree.Node, depth = 0): Place | undefined {
  const node = unwrap(expression);
  if (depth > longestPath) return undefined;
  if (node.type === 'Identifier') return rootOf(walk, node, depth);
  if (node.type === 'CallExpression') return entryOf(walk, node, depth);
  if (node.type !== 'MemberExpression') return undefined;
  const property = node.computed ? constantKey(walk, unwrap(node.property)) : plainKeyName(node.property);
  if (property === undefined) return undefined;
  const object = unwrap(node.object);
  const root =
    object.type === 'MemberExpression' || object.type === 'Identifier'
      ? placeOf(walk, object, depth + 1)
      : thisPlace(walk, object);
  return root && { key: `${root.key}.${property}`, root: root.root, property };
}

/** The text of a key; for a constant of the file, or an imported one, its name: `this[kCache]`. */
function constantKey(walk: ModuleWalk, key: TSESTree.Node): string | undefined {
  const text = literalText(key);
  const constant = text === undefined && key.type === 'Identifier' ? resolveValue(walk.state.scope, key.name) : undefined;
  const isConstant = constant?.kind === 'import' || (constant?.kind === 'const' && constant.scope.function === 0);
  return constant && isConstant ? `[${constant.name}]` : text;
}

/** How much there is in what a place holds: `list.length`, `map.size`. */
export const measures: ReadonlySet<string> = new Set(['length', 'size']);

/** Methods that put something into a list, a map or a set, and those that take something out. */
const growth = new Map([
  ['push', 'length'],
  ['unshift', 'length'],
  ['add', 'size'],
  ['set', 'size'],
]);
const takings = new Map([
  ['pop', 'length'],
  ['shift', 'length'],
  ['splice', 'length'],
  ['delete', 'size'],
]);

/** The place of a property of what an expression names. */
export function propertyPlace(walk: ModuleWalk, object: TSESTree.Node, property: string): Place | undefined {
  const node = unwrap(object);
  const root = node.type === 'ThisExpression' ? thisPlace(walk, node) : placeOf(walk, node);
  return root && { key: `${root.key}.${property}`, root: root.root, property };
}

/** Notes what `list.push(value)`, `list.shift()` and `map.clear()` make of how much there is. */
function noteContentsWrite(walk: ModuleWalk, { callee }: TSESTree.CallExpression, method: string): void {
  const measure = growth.get(method) ?? takings.get(method) ?? (method === 'clear' ? 'size' : undefined);
  if (measure === undefined || callee.type !== 'MemberExpression') return;
  const isTaken = takings.has(method);
  const value = isTaken || method === 'clear' ? undefinedValue : unknownValue;
  walk.notedWrites.push({ ...writeHere(walk, callee.object, value), measure, ...(isTaken && { takes: true }) });
}

const entryMethods = new Set(['get', 'has', 'set', 'delete']);

/** The entry of a map that a method of it names by a literal: `cache.has('config')`. */
function entryOf(walk: ModuleWalk, { callee, arguments: [key] }: TSESTree.CallExpression, depth: number): Place | undefined {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || callee.computed) return undefined;
  const name = key && entryMethods.has(callee.property.name) ? literalText(key) : undefined;
  const map = name === undefined ? undefined : placeOf(walk, callee.object, depth + 1);
  return map && { key: `${map.key}.(${name})`, root: map.root, property: `(${name})` };
}

/** Notes what `cache.set('config', value)` and `cache.delete('config')` write, and what `list.push(value)` and its like do. */
export function noteEntryWrite(walk: ModuleWalk, call: TSESTree.CallExpression, { callee, arguments: values }: CallSite): void {
  if (callee.type !== 'member' || callee.property === null) return;
  noteContentsWrite(walk, call, callee.property);
  if (values[0]?.type !== 'literal') return;
  if (callee.property === 'set' && values[1]) notePlaceWrite(walk, call, values[1]);
  if (callee.property === 'delete') notePlaceWrite(walk, call, undefinedValue);
}

function rootOf(walk: ModuleWalk, identifier: TSESTree.Identifier, depth: number): Place | undefined {
  const variable = resolveValue(walk.state.scope, identifier.name);
  if (!variable) return { key: identifier.name, root: 'global' };
  const { kind, scope } = variable;
  if (kind === 'parameter' || kind === 'catch') return undefined;
  if (scope.function === walk.state.function) return aliasedPlace(walk, variable, depth);
  const id = bindingOf(walk, variable);
  return { key: `#${id}`, root: `#${id}` };
}

/** The place that a local constant is another name for: `const cached = globalThis.cache`. */
function aliasedPlace(walk: ModuleWalk, { init, scope }: Variable, depth: number): Place | undefined {
  if (!init) return undefined;
  const inner = walk.state.scope;
  walk.state.scope = scope;
  const place = placeOf(walk, init, depth + 1);
  walk.state.scope = inner;
  return place;
}

/** Whether a place is kept beyond the call of the function around array callbacks, whose calls last no longer than its own. */
export function outlivesCall(walk: ModuleWalk, place: Place): boolean {
  const holder = holderOf(walk, place);
  let id = walk.state.function;
  while (id !== holder && walk.arrayCallbacks.has(id)) id = walk.functions[id]!.parent ?? 0;
  return id !== holder;
}

/** Whether a place is reached from a variable of a function: there is another one for each of its calls. */
export function isOfOneRun(walk: ModuleWalk, place: Place): boolean {
  return (holderOf(walk, place) ?? 0) !== 0;
}

/** The function whose variable a place is reached from; `undefined` for one reached from `this` or a global. */
function holderOf(walk: ModuleWalk, { root }: Place): FunctionId | undefined {
  return root.startsWith('#') ? walk.bindings[Number(root.slice(1))]!.function : undefined;
}

function thisPlace(walk: ModuleWalk, object: TSESTree.Node): Place | undefined {
  if (object.type !== 'ThisExpression') return undefined;
  const { thisValue } = walk.state;
  if (thisValue.type === 'class') return classPlace(walk, thisValue.class);
  if (thisValue.type !== 'this') return undefined;
  const owner = walk.functions[thisValue.function]!;
  if (isConstructor(owner) && thisValue.function === walk.state.function) return undefined;
  if (owner.static && owner.class !== undefined) return classPlace(walk, owner.class);
  const root = owner.class === undefined ? 'this' : `this ${owner.class}`;
  return { key: root, root };
}

/** A class itself: the same place as its name, if it has one. */
function classPlace(walk: ModuleWalk, id: ClassId): Place {
  const { binding } = walk.classes[id]!;
  const root = binding === undefined ? `class ${id}` : `#${binding}`;
  return { key: root, root };
}

/** A constructor, of a class or in the manner of old. */
function isConstructor({ kind, name }: { readonly kind: string; readonly name?: string }): boolean {
  return kind === 'constructor' || (kind === 'function' && name !== undefined && /^[A-Z]/.test(name));
}

/** A write as the walk met it; what place it is to is asked only if the file has guards. */
export interface NotedWrite {
  readonly target: TSESTree.Node;
  readonly value: Value;
  readonly function: FunctionId;
  readonly scope: Scope;
  readonly thisValue: Value;
  readonly inCatch: boolean;
  /** Not the target itself is written, but how much there is in it. */
  readonly measure?: string;
  readonly takes?: true;
}

/** Notes a write in a function to something that may outlive the function's call. */
export function notePlaceWrite(walk: ModuleWalk, target: TSESTree.Node, value: Value): void {
  walk.notedWrites.push(writeHere(walk, target, value));
}

/** Notes that a place is counted up, which fills it, or down: what is counted down comes back to nothing. */
export function noteCount(walk: ModuleWalk, target: TSESTree.Node, isDown: boolean): void {
  walk.notedWrites.push(
    isDown ? { ...writeHere(walk, target, undefinedValue), takes: true } : writeHere(walk, target, unknownValue),
  );
}

function writeHere({ state }: ModuleWalk, target: TSESTree.Node, value: Value): NotedWrite {
  const { function: id, scope, thisValue, inCatch } = state;
  return { target, value, function: id, scope, thisValue, inCatch };
}

/** The noted writes with their places; those that reach nothing that outlives their function left out. */
export function placeWritesOf(walk: ModuleWalk): PlaceWrite[] {
  return walk.notedWrites.flatMap(({ target, value, function: id, scope, thisValue, inCatch, measure, takes = false }) => {
    Object.assign(walk.state, { function: id, scope, thisValue });
    const place = measure === undefined ? placeOf(walk, target) : propertyPlace(walk, target, measure);
    if (!place) return [];
    const harmless = id === 0 || inCatch;
    const clears = isEmptyContainer(walk, value);
    const write = { place, start: startOf(target), function: id, empties: isEmptyValue(value), harmless, clears, takes };
    return [value.type === 'literal' ? { ...write, literal: value.value } : write];
  });
}

/** `[]`, `new Map()` */
function isEmptyContainer(walk: ModuleWalk, value: Value): boolean {
  if (value.type === 'array') return value.elements.length === 0;
  const call = value.type === 'call' ? walk.calls[value.call]! : undefined;
  return call?.kind === 'new' && call.callee.type === 'global' && call.arguments.length === 0;
}

function isEmptyValue(value: Value): boolean {
  if (value.type === 'either') return value.values.some(isEmptyValue);
  return value.type === 'undefined' || (value.type === 'literal' && !value.value);
}
