import type { TSESTree } from '@typescript-eslint/types';

import { rangeOf } from '../syntax/range-of.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { noteInRegions } from './memoised.ts';

import type { PropertyRead, Value } from './module-summary.ts';
import type { Draft, ModuleWalk } from './module-walk.ts';

/** Properties that are never getters of the program's own. */
const plainProperties = new Set(['length', 'prototype', 'constructor', '__proto__']);

/** Records a property read that may run a getter. */
export function recordRead(walk: ModuleWalk, object: Value, property: string, range: readonly [number, number]): void {
  if (plainProperties.has(property) || !mayBeRead(rootOf(object))) return;
  const { state } = walk;
  const read: Draft<PropertyRead> = {
    object,
    property,
    function: state.function,
    position: walk.lines.positionOf(range[0], range[1]),
  };
  if (state.unreachable) read.unreachable = true;
  noteInRegions(walk, read);
  walk.reads.push(read);
}

/** Records that something is gone through: a read of its `Symbol.iterator`, which what is built in has too. */
export function recordIteration(walk: ModuleWalk, iterable: Value, node: TSESTree.Node): void {
  recordRead(walk, iterable, '@@iterator', rangeOf(unwrap(node)));
}

/** What a chain of members begins with. */
function rootOf(value: Value): Value {
  let root = value;
  while (root.type === 'member' || root.type === 'narrowed') root = root.type === 'member' ? root.object : root.value;
  return root;
}

function mayBeRead({ type }: Value): boolean {
  return type === 'this' || type === 'super' || type === 'binding' || type === 'call' || type === 'await';
}

/** Whether the object of a read may be one of the program's own with a getter, now that all values of all names are known. */
export function mayRunGetter(walk: ModuleWalk, read: PropertyRead): boolean {
  const object = rootOf(read.object);
  if (object.type !== 'binding') return true;
  const { annotation, import: entry, kind, values } = walk.bindings[object.binding]!;
  if (annotation && annotation.type !== 'other') return true;
  if (kind === 'import') return entry?.typeOnly !== true;
  return values.some(isObjectLike) || (read.property === '@@iterator' && read.object.type === 'binding' && values.some(isGiven));
}

/** A parameter, or a part of one: what a function goes through may be a generator's. */
function isGiven(value: Value): boolean {
  return value.type === 'member' ? isGiven(value.object) : value.type === 'parameter';
}

function isObjectLike(value: Value): boolean {
  switch (value.type) {
    case 'parameter':
    case 'element':
    case 'literal':
    case 'template':
    case 'regexp':
    case 'array':
    case 'undefined':
    case 'unknown':
    case 'binary':
    case 'function':
      return false;
    case 'member':
      return isObjectLike(value.object);
    case 'narrowed':
      return true;
    case 'either':
      return value.values.some(isObjectLike);
    default:
      return true;
  }
}
