import type { TSESTree } from '@typescript-eslint/types';

import { unwrap } from '../syntax/unwrap.ts';

import type { Loop } from './await-scopes.ts';

/** The tests of a loop's round without any of which, come out right, the node is not reached; for the loop itself: without which it goes on. */
export function necessaryTests(node: TSESTree.Node, loop: Loop): TSESTree.Node[] {
  if (node === loop) return 'test' in loop && loop.test ? partsOf(loop.test, false) : [];
  const tests: TSESTree.Node[] = [];
  for (let at: TSESTree.Node = node; at.parent && at !== loop; at = at.parent) {
    const { parent } = at;
    if (parent === loop) break;
    switch (parent.type) {
      case 'IfStatement':
      case 'ConditionalExpression':
        if (at !== parent.test) tests.push(...partsOf(parent.test, at === parent.consequent));
        break;
      case 'LogicalExpression':
        if (at === parent.right && parent.operator !== '??') tests.push(...partsOf(parent.left, parent.operator === '&&'));
        break;
      case 'ForStatement':
      case 'WhileStatement':
        if (at === parent.body && parent.test) tests.push(...partsOf(parent.test, true));
        break;
      case 'SwitchStatement':
        if (at !== parent.discriminant) tests.push(parent.discriminant);
        break;
      default:
    }
  }
  return tests;
}

/** The parts of a test that must all come out so for it to do. */
export function partsOf(expression: TSESTree.Node, holds: boolean): TSESTree.Node[] {
  const test = unwrap(expression);
  if (test.type === 'UnaryExpression' && test.operator === '!') {
    const parts = partsOf(test.argument, !holds);
    return parts.length > 1 ? parts : [test];
  }
  if (test.type === 'LogicalExpression' && test.operator === (holds ? '&&' : '||')) {
    return [...partsOf(test.left, holds), ...partsOf(test.right, holds)];
  }
  return [test];
}

/** The parts of a test of which any alone makes it come out so. */
export function eitherOf(expression: TSESTree.Node, holds: boolean): TSESTree.Node[] {
  const test = unwrap(expression);
  if (test.type === 'UnaryExpression' && test.operator === '!') {
    const parts = eitherOf(test.argument, !holds);
    return parts.length > 1 ? parts : [test];
  }
  if (test.type === 'LogicalExpression' && test.operator === (holds ? '||' : '&&')) {
    return [...eitherOf(test.left, holds), ...eitherOf(test.right, holds)];
  }
  return [test];
}
