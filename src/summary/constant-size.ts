import type { TSESTree } from '@typescript-eslint/types';

import { plainKeyName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { findBinding } from './bindings.ts';
import { constantValue, isGlobal, numberValue } from './constant-value.ts';

import type { LoopCount, Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';

/** How many elements, or characters, something has. */
export interface Size {
  readonly value: Value;
  /** `new Array(n)`: places that no method visits. */
  readonly isEmpty?: true;
}

/** The count of something that is done once for each of so many elements. */
export function countOf(size: Value): LoopCount {
  return { from: numberValue(0), to: size, by: numberValue(1), operator: '<' };
}

const typedArray = /^(?:Big)?(?:Int|Uint|Float)(?:8|16|32|64)(?:Clamped)?Array$/;
/** What gives as many elements as it was given, none of them empty. */
const filling = new Set(['fill', 'keys', 'values', 'entries', 'map', 'sort', 'toSorted', 'reverse', 'toReversed']);

/** The size of an array, an iterator or a text that is made of a constant; `undefined` for any other. */
export function findSize(walk: ModuleWalk, expression: TSESTree.Node): Size | undefined {
  const node = unwrap(expression);
  switch (node.type) {
    case 'Identifier': {
      const binding = findBinding(walk, node);
      return binding === undefined ? undefined : walk.sizes.get(binding);
    }
    case 'Literal':
      return typeof node.value === 'string' ? { value: numberValue(node.value.length) } : undefined;
    case 'ArrayExpression':
      return sizeOfSpread(walk, node) ?? sizeOfList(node);
    case 'NewExpression':
    case 'CallExpression':
      return node.callee.type === 'MemberExpression' ? sizeOfMethod(walk, node, node.callee) : sizeOfConstructor(walk, node);
    default:
      return undefined;
  }
}

/** `[...Array(n)]`, whose elements are no longer empty. */
function sizeOfSpread(walk: ModuleWalk, { elements }: TSESTree.ArrayExpression): Size | undefined {
  const [only, ...others] = elements;
  const size = only?.type === 'SpreadElement' && others.length === 0 ? findSize(walk, only.argument) : undefined;
  return size && { value: size.value };
}

/** `[1, 2, 3]` */
function sizeOfList({ elements }: TSESTree.ArrayExpression): Size | undefined {
  return elements.some(element => element?.type === 'SpreadElement') ? undefined : { value: numberValue(elements.length) };
}

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

function sizeOfConstructor(walk: ModuleWalk, { arguments: given, callee, type }: Call): Size | undefined {
  const [length, ...others] = given;
  if (!length || others.length > 0 || callee.type !== 'Identifier' || !isGlobal(walk, callee, callee.name)) return undefined;
  const isArray = callee.name === 'Array';
  if (!isArray && !(type === 'NewExpression' && typedArray.test(callee.name))) return undefined;
  const value = constantValue(walk, length);
  return value && (isArray ? { value, isEmpty: true } : { value });
}

function sizeOfMethod(
  walk: ModuleWalk,
  { arguments: given }: Call,
  { computed, object, property }: TSESTree.MemberExpression,
): Size | undefined {
  const name = computed ? undefined : plainKeyName(property);
  if (name === undefined) return undefined;
  if (isGlobal(walk, object, 'Buffer')) return sizeOfBuffer(walk, name, given[0]);
  if (isArrayClass(walk, object)) return name === 'from' && given[0] ? sizeOfSource(walk, given[0]) : undefined;
  if (name === 'repeat') return sizeOfRepeated(walk, object, given[0]);
  const size = findSize(walk, object);
  if (!size || (name === 'split' && !isEmptyText(given[0]))) return undefined;
  if (name === 'map' && size.isEmpty) return size;
  return filling.has(name) || name === 'split' ? { value: size.value } : undefined;
}

/** `Buffer.alloc(n)` */
function sizeOfBuffer(walk: ModuleWalk, name: string, length: TSESTree.Node | undefined): Size | undefined {
  const value = length && /^alloc(?:Unsafe(?:Slow)?)?$/.test(name) ? constantValue(walk, length) : undefined;
  return value && { value };
}

function isArrayClass(walk: ModuleWalk, node: TSESTree.Node): boolean {
  return node.type === 'Identifier' && (node.name === 'Array' || typedArray.test(node.name)) && isGlobal(walk, node, node.name);
}

/** The first argument of `Array.from`: `{ length: n }`, or something with a size. */
function sizeOfSource(walk: ModuleWalk, source: TSESTree.Node): Size | undefined {
  const node = unwrap(source);
  if (node.type !== 'ObjectExpression') {
    const size = findSize(walk, node);
    return size && { value: size.value };
  }
  for (const property of node.properties) {
    if (property.type !== 'Property' || property.computed || plainKeyName(property.key) !== 'length') continue;
    const value = constantValue(walk, property.value);
    return value && { value };
  }
  return undefined;
}

function sizeOfRepeated(walk: ModuleWalk, text: TSESTree.Node, times: TSESTree.Node | undefined): Size | undefined {
  const size = findSize(walk, text);
  const count = size && times && constantValue(walk, times);
  return count && { value: { type: 'binary', operator: '*', left: size.value, right: count } };
}

function isEmptyText(node: TSESTree.Node | undefined): boolean {
  return node?.type === 'Literal' && node.value === '';
}

/** Methods that go through all elements before they return. */
const walking = new Set(['filter', 'flatMap', 'forEach', 'join', 'map', 'reduce', 'reduceRight', 'sort', 'toSorted']);

/** How many elements an expression goes through by itself: a method of an array of constant size, `Array.from`, a spread. */
export function findRounds(walk: ModuleWalk, node: TSESTree.CallExpression | TSESTree.ArrayExpression): Value | undefined {
  if (node.type === 'ArrayExpression') return sizeOfSpread(walk, node)?.value;
  const { callee } = node;
  if (callee.type !== 'MemberExpression' || callee.computed) return undefined;
  const name = plainKeyName(callee.property) ?? '';
  const isMaking = name === 'split' || (name === 'from' && isArrayClass(walk, callee.object));
  if (isMaking) return sizeOfMethod(walk, node, callee)?.value;
  const size = walking.has(name) ? findSize(walk, callee.object) : undefined;
  return size?.isEmpty ? undefined : size?.value;
}
