import type { TSESTree } from '@typescript-eslint/types';

import { rangeOf } from '../syntax/range-of.ts';
import { recordWrite } from './members.ts';

import type { CallSite, Value } from './module-summary.ts';
import type { Draft, ModuleWalk } from './module-walk.ts';

/**
 * Records what `Object.assign(target, { … })` and `Object.defineProperty(target, 'name', { … })` write, in their literal forms, and what
 * `util.inherits(Child, Parent)` and `Object.setPrototypeOf(Child.prototype, Parent.prototype)` make of a prototype.
 */
export function recordKnownWrites(walk: ModuleWalk, site: Draft<CallSite>, call: TSESTree.CallExpression): void {
  const { callee } = site;
  if (/(?:^|\.)inherits$/.test(site.text) && site.arguments.length === 2) recordInherits(walk, site.arguments, rangeOf(call));
  if (mixins.test(site.text) && isSharedObject(site.arguments[0])) recordAssign(walk, site.arguments, rangeOf(call));
  if (callee.type !== 'member') return;
  const { object, property } = callee;
  if (property?.startsWith('decorate')) recordDecoration(walk, callee, site.arguments, rangeOf(call));
  if (object.type !== 'global' || (object.name !== 'Object' && object.name !== 'Reflect')) return;
  const result: Value = { type: 'call', call: walk.calls.lastIndexOf(site) };
  if (property === 'create') recordDefineAll(walk, [result, site.arguments[1]!], rangeOf(call));
  if (property === 'assign') recordAssign(walk, site.arguments, rangeOf(call));
  else if (property === 'defineProperty') recordDefine(walk, site.arguments, rangeOf(call));
  else if (property === 'defineProperties') recordDefineAll(walk, site.arguments, rangeOf(call));
  else if (property === 'setPrototypeOf') recordPrototype(walk, site.arguments, rangeOf(call));
}

/** `_.extend(module.exports, …)`, `merge(Store.prototype, …)`; `Object.assign` goes by what it is. */
const mixins = /^(?!Object\.|Reflect\.).*?(?:^|\.)_?(?:assign|assignIn|extend|merge|mixin)$/;

/** The exports of a file, or a prototype: what is put there stays there for all to use. */
function isSharedObject(value: Value | undefined): boolean {
  if (value?.type === 'global') return value.name === 'exports';
  return value?.type === 'member' && (value.property === 'prototype' || isExportsOfModule(value));
}

function isExportsOfModule({ object, property }: Value & { type: 'member' }): boolean {
  return property === 'exports' && object.type === 'global' && object.name === 'module';
}

/**
 * `app.decorate('store', store)`: from there on it is `app.store`. What `app.decorateRequest('user', getUser)` decorates is the function's
 * prototype: the catalogue says whose that is.
 */
function recordDecoration(
  walk: ModuleWalk,
  decorator: Value & { type: 'member' },
  [name, value]: readonly Value[],
  range: readonly [number, number],
): void {
  if (name?.type !== 'literal' || typeof name.value !== 'string' || !value) return;
  const isOwn = decorator.property === 'decorate';
  const object: Value = isOwn ? decorator.object : { type: 'member', object: decorator, property: 'prototype' };
  const getter = value.type === 'object' ? getterOf(walk, value) : undefined;
  const written = getter ? { value: getter, getter: true as const } : { value };
  recordWrite(walk, { object, property: name.value, ...written }, range);
}

/** `{ getter() { return … } }` */
function getterOf(walk: ModuleWalk, { object }: Value & { type: 'object' }): Value | undefined {
  const { properties } = walk.objects[object]!;
  return properties.find(({ name, value }) => name === 'getter' && value.type === 'function')?.value;
}

function recordInherits(walk: ModuleWalk, [child, parent]: readonly Value[], range: readonly [number, number]): void {
  const value: Value = { type: 'member', object: parent!, property: 'prototype' };
  recordWrite(walk, { object: child!, property: 'prototype', value }, range);
}

function recordPrototype(walk: ModuleWalk, [target, value]: readonly Value[], range: readonly [number, number]): void {
  if (!target || !value) return;
  const isConstructors = target.type === 'member' && target.property === 'prototype';
  const write = isConstructors ? { object: target.object, property: 'prototype' } : { object: target, property: '__proto__' };
  recordWrite(walk, { ...write, value }, range);
}

function recordAssign(walk: ModuleWalk, [target, ...sources]: readonly Value[], range: readonly [number, number]): void {
  if (!target || target.type === 'object') return;
  for (const source of sources) {
    if (source.type === 'literal') continue;
    if (source.type !== 'object') {
      recordWrite(walk, { object: target, property: '...', value: source }, range);
      continue;
    }
    const { properties, spreads } = walk.objects[source.object]!;
    for (const { name, value } of properties) recordWrite(walk, { object: target, property: name, value }, range);
    for (const value of spreads) recordWrite(walk, { object: target, property: '...', value }, range);
  }
}

function recordDefine(walk: ModuleWalk, [target, key, descriptor]: readonly Value[], range: readonly [number, number]): void {
  if (!target || !key || descriptor?.type !== 'object') return;
  const property = key.type === 'literal' && key.value !== null ? String(key.value) : null;
  recordDescriptor(walk, target, property, descriptor, range);
}

function recordDefineAll(walk: ModuleWalk, [target, descriptors]: readonly Value[], range: readonly [number, number]): void {
  if (!target || descriptors?.type !== 'object') return;
  for (const { name, value } of walk.objects[descriptors.object]!.properties) {
    if (value.type === 'object') recordDescriptor(walk, target, name, value, range);
  }
}

function recordDescriptor(
  walk: ModuleWalk,
  target: Value,
  property: string | null,
  descriptor: Extract<Value, { type: 'object' }>,
  range: readonly [number, number],
): void {
  for (const { name, value } of walk.objects[descriptor.object]!.properties) {
    if (name === 'value') recordWrite(walk, { object: target, property, value }, range);
    else if (name === 'get') recordWrite(walk, { object: target, property, value, getter: true }, range);
  }
}
