import type { TSESTree } from '@typescript-eslint/types';

import { rangeOf } from '../syntax/range-of.ts';
import { literalText, plainKeyName, wellKnownSymbolName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { visitExpression } from './expressions.ts';
import { narrow } from './narrowing.ts';
import { notePlaceWrite } from './places.ts';
import { resolveValue } from './scopes.ts';

import type { PropertyWrite, Value } from './module-summary.ts';
import type { Draft, ModuleWalk } from './module-walk.ts';

type Member = Extract<Value, { type: 'member' }>;

/** The value of a member expression, its object and key visited; the read itself is the caller's to record. */
export function visitMember(walk: ModuleWalk, member: TSESTree.MemberExpression): Member {
  const object = narrow(walk, member.object, visitExpression(walk, member.object));
  const { name, key } = visitKey(walk, member.property, member.computed);
  return { type: 'member', object, property: name, ...(key && { key }) };
}

interface Key {
  /** Literals, constants and `Symbol.x` included; `null` where it cannot be read. */
  readonly name: string | null;
  /** What gives the name where only other files may tell: a name, or a member of one. */
  readonly key?: Value;
}

/** The name of a key, its expression visited. */
export function visitKey(walk: ModuleWalk, key: TSESTree.Node, computed: boolean): Key {
  if (!computed) return { name: plainKeyName(key) ?? null };
  const name = literalText(unwrap(key)) ?? wellKnownSymbolName(key);
  if (name !== undefined) return { name };
  const value = visitExpression(walk, key);
  const text = constantText(walk, key);
  if (text !== undefined) return { name: text };
  const mayName = value.type === 'binding' || (value.type === 'member' && value.object.type === 'binding');
  return mayName ? { name: null, key: value } : { name: null };
}

/** What to call a function under a key: `[kLoad]` where a constant names it. */
export function nameFor(walk: ModuleWalk, node: TSESTree.Node, { name, key }: Key): string | undefined {
  return name ?? (key && `[${walk.text.slice(...rangeOf(node))}]`);
}

/** The text of a `const` that is initialised with a literal. */
function constantText(walk: ModuleWalk, key: TSESTree.Node): string | undefined {
  const identifier = unwrap(key);
  if (identifier.type !== 'Identifier') return undefined;
  const init = resolveValue(walk.state.scope, identifier.name)?.init;
  return init && literalText(unwrap(init));
}

/** Records `object.property = value` for an assignment target, whose object and key are visited here. */
export function recordMemberWrite(walk: ModuleWalk, target: TSESTree.MemberExpression, value: Value, compound?: true): void {
  const { object, property, key } = visitMember(walk, target);
  recordWrite(walk, { object, property, ...(key && { key }), value, ...(compound && { compound }) }, rangeOf(target));
  notePlaceWrite(walk, target, value);
}

/** Records a write to a property. */
export function recordWrite(
  walk: ModuleWalk,
  { object, property, key, value, compound, getter }: Omit<PropertyWrite, 'function' | 'position'>,
  range: readonly [number, number],
): void {
  const write: Draft<PropertyWrite> = {
    object,
    property,
    ...(key && { key }),
    value,
    function: walk.state.function,
    position: walk.lines.positionOf(range[0], range[1]),
  };
  if (compound) write.compound = true;
  if (getter) write.getter = true;
  if (isBoundAnew(walk, write)) return;
  walk.writes.push(write);
  const copied = copiedFrom(walk, write);
  if (copied) walk.writes.push({ ...write, property: '...', value: copied });
}

/** `this.open = this.open.bind(this)`, `this.open = Tool.prototype.open.bind(this)`: what is there is still the same. */
function isBoundAnew({ calls }: ModuleWalk, { object, property, value }: PropertyWrite): boolean {
  if (value.type !== 'call' || property === null) return false;
  const { callee, arguments: given } = calls[value.call]!;
  if (callee.type !== 'member' || callee.property !== 'bind' || given.length !== 1) return false;
  const { object: method } = callee;
  if (method.type !== 'member' || method.property !== property) return false;
  const isOfPrototype = method.object.type === 'member' && method.object.property === 'prototype';
  return isOfPrototype ? isSameValue(given[0]!, object) : isSameValue(method.object, object);
}

/** `target[key] = source[key]`: what is copied, of something that is no parameter and so is the same whoever calls. */
function copiedFrom({ bindings }: ModuleWalk, { object, property, key, value }: PropertyWrite): Value | undefined {
  if (property !== null || key?.type !== 'binding' || value.type !== 'member' || value.property !== null) return undefined;
  const isGiven = (one: Value): boolean => one.type === 'binding' && bindings[one.binding]!.kind === 'parameter';
  if (!value.key || !isSameValue(key, value.key) || isGiven(object) || isGiven(value.object)) return undefined;
  return value.object;
}

function isSameValue(left: Value, right: Value): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
