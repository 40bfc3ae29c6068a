import type { TSESTree } from '@typescript-eslint/types';

import { unwrap } from './unwrap.ts';

/** The operands of a chain of one logical operator, `a && b && c`, in source order. */
export function logicalOperands(logical: TSESTree.LogicalExpression): TSESTree.Node[] {
  const operands: TSESTree.Node[] = [];
  let current: TSESTree.Node = logical;
  while (current.type === 'LogicalExpression' && current.operator === logical.operator) {
    operands.push(current.right);
    current = unwrap(current.left);
  }
  operands.push(current);
  return operands.reverse();
}
