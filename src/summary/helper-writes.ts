import { recordWrite } from './members.ts';
import { isExports } from './star-exports.ts';

import type { CompilerHelper } from './compiler-helpers.ts';
import type { CallSite, Value } from './module-summary.ts';
import type { Draft, ModuleWalk } from './module-walk.ts';

/**
 * Records what a compiler's helper writes where it is called, and says what it gives back; `undefined` where the call says nothing that
 * its callee's body would not.
 */
export function recordHelperWrites(
  walk: ModuleWalk,
  helper: CompilerHelper | undefined,
  { arguments: values, position: { start, end } }: Draft<CallSite>,
): Value | undefined {
  const [first, second, third] = values;
  if (helper === undefined || !first) return undefined;
  const range = [start, end] as const;
  switch (helper) {
    case 'createClass':
      recordMembers(walk, memberOf(first, 'prototype'), second, range);
      recordMembers(walk, first, third, range);
      return first;
    case 'inherits':
      if (!second) return undefined;
      recordWrite(walk, { object: first, property: 'prototype', value: memberOf(second, 'prototype') }, range);
      recordWrite(walk, { object: first, property: '__proto__', value: second }, range);
      return undefined;
    case 'defineProperty': {
      const property = second?.type === 'literal' && second.value !== null ? String(second.value) : null;
      if (third) recordWrite(walk, { object: first, property, value: third }, range);
      return first;
    }
    case 'namedExport': {
      const [exported, imported] = [second, third].map(name => (name?.type === 'literal' ? String(name.value) : null));
      const value = { type: 'member', object: first, property: imported ?? null } as const;
      recordWrite(walk, { object: { type: 'global', name: 'exports' }, property: exported ?? null, value }, range);
      return undefined;
    }
    case 'exportGetters':
      if (isExports(first)) recordGetters(walk, first, second, range);
      return undefined;
    case 'getters':
      recordGetters(walk, first, second, range);
      return undefined;
    case 'starExport':
    case 'same':
      return first;
    case 'spread':
      return spreadObject(walk, values, range);
    default:
      return undefined;
  }
}

/** The object literal that `_objectSpread(_objectSpread({}, base), {}, { load() { … } })` was. */
function spreadObject(walk: ModuleWalk, values: readonly Value[], [start, end]: readonly [number, number]): Value {
  const literals = values.flatMap(value => (value.type === 'object' ? [walk.objects[value.object]!] : []));
  const summary = {
    position: walk.lines.positionOf(start, end),
    function: walk.state.function,
    properties: literals.flatMap(({ properties }) => properties),
    spreads: [...literals.flatMap(({ spreads }) => spreads), ...values.filter(({ type }) => type !== 'object')],
  };
  return { type: 'object', object: walk.objects.push(summary) - 1 };
}

function memberOf(object: Value, property: string): Value {
  return { type: 'member', object, property };
}

/** `[{ key: 'load', value: function () { … } }, { key: 'size', get: function () { … } }]` */
function recordMembers(walk: ModuleWalk, object: Value, members: Value | undefined, range: readonly [number, number]): void {
  if (members?.type !== 'array') return;
  for (const member of members.elements) {
    if (member.type !== 'object') continue;
    const { properties } = walk.objects[member.object]!;
    const partOf = (part: string) => properties.find(({ name }) => name === part)?.value;
    const [key, value, get] = [partOf('key'), partOf('value'), partOf('get')];
    const property = key?.type === 'literal' && typeof key.value === 'string' ? key.value : null;
    if (value) recordWrite(walk, { object, property, value }, range);
    if (get) recordWrite(walk, { object, property, value: get, getter: true }, range);
  }
}

/** `{ load: () => load, get save() { return save; } }`: what each function gives is exported. */
function recordGetters(walk: ModuleWalk, object: Value, getters: Value | undefined, range: readonly [number, number]): void {
  if (getters?.type !== 'object') return;
  for (const { name, value } of walk.objects[getters.object]!.properties) {
    recordWrite(walk, { object, property: name, value, getter: true }, range);
  }
}
