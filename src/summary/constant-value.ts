import type { TSESTree } from '@typescript-eslint/types';

import { plainKeyName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { findBinding } from './bindings.ts';

import type { Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';

const deepestConstant = 8;

/** An expression of literals, names and arithmetic; nothing is recorded, for the walk visits it anyway. */
export function constantValue(walk: ModuleWalk, expression: TSESTree.Node, depth = 0): Value | undefined {
  const node = unwrap(expression);
  if (depth > deepestConstant) return undefined;
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'number' || typeof node.value === 'bigint' ? numberValue(Number(node.value)) : undefined;
    case 'Identifier': {
      const binding = findBinding(walk, node);
      return binding === undefined ? { type: 'global', name: node.name } : { type: 'binding', binding };
    }
    case 'ThisExpression':
      return walk.state.thisValue;
    case 'MemberExpression': {
      const property = node.computed ? undefined : plainKeyName(node.property);
      const size = property === 'length' ? sizeOfConstant(walk, node.object) : undefined;
      if (size) return size;
      const object = property === undefined ? undefined : constantValue(walk, node.object, depth + 1);
      return object && { type: 'member', object, property: property! };
    }
    case 'UnaryExpression': {
      const value = node.operator === '-' ? constantValue(walk, node.argument, depth + 1) : undefined;
      return value && negated(value);
    }
    case 'BinaryExpression':
      if (!/^(?:[-+*/%]|\*\*|<<|>>)$/.test(node.operator)) return undefined;
      return combined(walk, node.operator, node.left, node.right, depth);
    case 'CallExpression':
      return valueOfCall(walk, node, depth);
    default:
      return undefined;
  }
}

/** How many elements a constant was made with. */
function sizeOfConstant(walk: ModuleWalk, object: TSESTree.Node): Value | undefined {
  const name = unwrap(object);
  const binding = name.type === 'Identifier' ? findBinding(walk, name) : undefined;
  return binding === undefined ? undefined : walk.sizes.get(binding)?.value;
}

function combined(
  walk: ModuleWalk,
  operator: string,
  one: TSESTree.Node | undefined,
  other: TSESTree.Node | undefined,
  depth: number,
): Value | undefined {
  const left = one && constantValue(walk, one, depth + 1);
  const right = left && other && constantValue(walk, other, depth + 1);
  return right && { type: 'binary', operator, left, right };
}

const conversions = new Set(['BigInt', 'Number', 'parseFloat', 'parseInt']);
const roundings = new Set(['abs', 'ceil', 'floor', 'round', 'trunc']);

/** `Math.pow(10, 7)`; for a count of rounds a number may be rounded or not. */
function valueOfCall(walk: ModuleWalk, { arguments: given, callee }: TSESTree.CallExpression, depth: number): Value | undefined {
  const [first, second] = given;
  if (callee.type === 'Identifier') {
    return first && conversions.has(callee.name) && isGlobal(walk, callee, callee.name)
      ? constantValue(walk, first, depth + 1)
      : undefined;
  }
  if (callee.type !== 'MemberExpression' || callee.computed || !isGlobal(walk, callee.object, 'Math')) return undefined;
  const name = plainKeyName(callee.property) ?? '';
  if (name === 'pow') return combined(walk, '**', first, second, depth);
  return first && roundings.has(name) ? constantValue(walk, first, depth + 1) : undefined;
}

/** Whether an expression is a global's name that nothing in the file takes. */
export function isGlobal(walk: ModuleWalk, node: TSESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name && findBinding(walk, node) === undefined;
}

/** The literal of a number. */
export function numberValue(value: number): Value {
  return { type: 'literal', value };
}

/** The negative of a value. */
export function negated(value: Value): Value {
  return { type: 'binary', operator: '-', left: numberValue(0), right: value };
}
