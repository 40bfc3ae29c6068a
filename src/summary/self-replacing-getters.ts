import type { FunctionId, Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';

/**
 * Marks what happens in getters that put what they found in their own place, so that they run once for each object:
 * `get config() { const config = read(); Object.defineProperty(this, 'config', { value: config }); return config; }`. What is written to
 * `super.config` lands on `this` as well: `get config() { return (super.config = read()); }`.
 */
export function markSelfReplacingGetters(walk: ModuleWalk): void {
  const names = namesOfGetters(walk);
  if (names.size === 0) return;
  const replaced = new Set(
    walk.writes.flatMap(({ object, property, getter, function: id }) =>
      (object.type === 'this' || object.type === 'super') && !getter && property !== null && names.get(id) === property
        ? [id]
        : [],
    ),
  );
  for (const site of [...walk.calls, ...walk.reads]) if (replaced.has(site.function)) site.memoised = true;
}

/** The getters of properties that can be written to: those with a setter beside them keep their place. */
function namesOfGetters({ classes, objects, writes }: ModuleWalk): ReadonlyMap<FunctionId, string> {
  const names = new Map<FunctionId, string>();
  const add = (name: string | null, value: Value | undefined) => {
    if (name !== null && value?.type === 'function') names.set(value.function, name);
  };
  for (const { members } of classes) {
    for (const { name, kind, function: id } of members) {
      if (kind === 'getter' && id !== undefined && !hasSetter(members, name)) add(name, { type: 'function', function: id });
    }
  }
  for (const { properties } of objects) {
    for (const { name, kind, value } of properties) if (kind === 'getter' && !hasSetter(properties, name)) add(name, value);
  }
  for (const { property, value, getter } of writes) if (getter) add(property, value);
  return names;
}

function hasSetter(members: readonly { readonly name: string | null; readonly kind: string }[], name: string | null): boolean {
  return members.some(member => member.kind === 'setter' && member.name === name);
}
