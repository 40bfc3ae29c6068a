import type { TSESTree } from '@typescript-eslint/types';

import { rangeOf } from '../syntax/range-of.ts';
import { literalText, plainKeyName, wellKnownSymbolName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { visitExpression } from './expressions.ts';
import { notePlaceWrite } from './places.ts';
import { resolveValue } from './scopes.ts';

import type { PropertyWrite, Value } from './module-summary.ts';
import type { Draft, ModuleWalk } from './module-walk.ts';

type Member = Extract<Value, { type: 'member' }>;

/** The value of a member expression, its object and key visited; the read itself is the caller's to record. */
export function visitMember(walk: ModuleWalk, member: TSESTree.MemberExpression): Member {
  const object = visitExpression(walk, member.object);
  return { type: 'member', object, property: visitKey(walk, member.property, member.computed) };
}

/** The name of a key: literals, constants and `Symbol.x` included; `null` where it cannot be read. */
export function visitKey(walk: ModuleWalk, key: TSESTree.Node, computed: boolean): string | null {
  if (!computed) return plainKeyName(key) ?? null;
  const name = literalText(unwrap(key)) ?? wellKnownSymbolName(key);
  if (name !== undefined) return name;
  visitExpression(walk, key);
  return constantText(walk, key) ?? null;
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
  const { object, property } = visitMember(walk, target);
  recordWrite(walk, { object, property, value, ...(compound && { compound }) }, rangeOf(target));
  notePlaceWrite(walk, target, value);
}

/** Records a write to a property. */
export function recordWrite(
  walk: ModuleWalk,
  { object, property, value, compound, getter }: Omit<PropertyWrite, 'function' | 'position'>,
  range: readonly [number, number],
): void {
  const write: Draft<PropertyWrite> = {
    object,
    property,
    value,
    function: walk.state.function,
    position: walk.lines.positionOf(range[0], range[1]),
  };
  if (compound) write.compound = true;
  if (getter) write.getter = true;
  walk.writes.push(write);
}
