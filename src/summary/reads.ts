import { noteInRegions } from './memoised.ts';

import type { PropertyRead, Value } from './module-summary.ts';
import type { Draft, ModuleWalk } from './module-walk.ts';

/** Properties that are never getters of the program's own. */
const plainProperties = new Set(['length', 'prototype', 'constructor', '__proto__']);

/** Records a property read that may run a getter. */
export function recordRead(walk: ModuleWalk, object: Value, property: string, range: readonly [number, number]): void {
  const { type } = object;
  if (type !== 'this' && type !== 'super' && type !== 'binding' && type !== 'call' && type !== 'await') return;
  if (plainProperties.has(property)) return;
  const { state } = walk;
  const read: Draft<PropertyRead> = {
    object,
    property,
    function: state.function,
    position: walk.lines.positionOf(range),
    ...(state.unreachable && { unreachable: true }),
  };
  noteInRegions(walk, read);
  walk.reads.push(read);
}
