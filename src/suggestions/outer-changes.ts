import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { descendantsOf } from '../analysis/await-scopes.ts';
import { isInside } from '../analysis/loop-variables.ts';

import type { Edit } from './edit.ts';

const changingMethods = /^(?:add|append|clear|delete|pop|push|set|shift|sort|splice|unshift|reverse|fill)$/;

/** Whether the node itself changes something that the body does not declare: by assignment or by a method of its own objects. */
export function touchesOutside(
  root: TSESTree.Node,
  body: TSESTree.Node,
  replaced: readonly Edit[],
  sourceCode: TSESLint.SourceCode,
): boolean {
  for (const node of descendantsOf(root, true)) {
    const target = changedTarget(node);
    if (!target || replaced.some(({ range }) => range[0] <= target.range[0] && target.range[1] <= range[1])) continue;
    if (!isDeclaredIn(rootOf(target), body, sourceCode)) return true;
  }
  return false;
}

function changedTarget(node: TSESTree.Node): TSESTree.Node | undefined {
  switch (node.type) {
    case 'AssignmentExpression':
      return node.left;
    case 'UpdateExpression':
      return node.argument;
    case 'UnaryExpression':
      return node.operator === 'delete' ? node.argument : undefined;
    case 'CallExpression': {
      const { callee } = node;
      const isChanging =
        callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && changingMethods.test(callee.property.name);
      return isChanging ? callee.object : undefined;
    }
    default:
      return undefined;
  }
}

function rootOf(target: TSESTree.Node): TSESTree.Node {
  let node = target;
  while (node.type === 'MemberExpression' || node.type === 'TSNonNullExpression' || node.type === 'ChainExpression') {
    node = node.type === 'MemberExpression' ? node.object : node.expression;
  }
  return node;
}

function isDeclaredIn(node: TSESTree.Node, body: TSESTree.Node, sourceCode: TSESLint.SourceCode): boolean {
  if (node.type !== 'Identifier') return false;
  for (let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(node); scope; scope = scope.upper) {
    const declared = scope.set.get(node.name)?.identifiers[0];
    if (declared) return isInside(declared, body.parent ?? body);
  }
  return false;
}
