import type { TSESTree } from '@typescript-eslint/types';

import { unwrap } from '../syntax/unwrap.ts';
import { environmentOutcome } from './branches.ts';
import { visitExpression } from './expressions.ts';
import { unknownValue } from './module-walk.ts';

import type { Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';

const arithmetic = new Set(['+', '-', '*', '/', '%', '**', '<<', '>>', '>>>', '|', '&']);

/** Longer chains are text that is put together, not a size. */
const longestChain = 6;

/** Visits a chain of binary operators; left-leaning chains of any length without recursion. */
export function visitBinary(walk: ModuleWalk, binary: TSESTree.BinaryExpression): Value {
  const chain: TSESTree.BinaryExpression[] = [];
  let leftmost: TSESTree.Node = binary;
  while (leftmost.type === 'BinaryExpression') {
    chain.push(leftmost);
    leftmost = unwrap(leftmost.left);
  }
  let value = leftmost.type === 'PrivateIdentifier' ? unknownValue : visitExpression(walk, leftmost);
  for (let index = chain.length - 1; index >= 0; index -= 1) {
    const { operator, right } = chain[index]!;
    const rightValue = visitExpression(walk, right);
    value = chain.length - index > longestChain ? unknownValue : binaryValue(operator, value, rightValue);
  }
  const outcome = environmentOutcome(walk.state.scope, binary);
  return outcome === undefined ? value : { type: 'literal', value: outcome };
}

function binaryValue(operator: string, left: Value, right: Value): Value {
  if (!arithmetic.has(operator)) return unknownValue;
  if (operator === '+' && left.type === 'literal' && typeof left.value === 'string' && right.type !== 'literal') {
    return { type: 'template', head: left.value };
  }
  if (left.type === 'template') return left;
  return left.type === 'unknown' && right.type === 'unknown' ? unknownValue : { type: 'binary', operator, left, right };
}
