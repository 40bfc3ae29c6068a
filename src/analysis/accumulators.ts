import type { TSESTree } from '@typescript-eslint/types';

import { unwrap } from '../syntax/unwrap.ts';
import { descendantsOf } from './await-scopes.ts';
import { isInside, isMethodCall } from './loop-variables.ts';

import type { FunctionNode } from '../summary/function-nodes.ts';
import type { Variable } from '../summary/variables.ts';

/** How a round adds its part to what all rounds put together. */
export interface Growth {
  /**
   * `element`: at the end of a list, `elements`: several at its end, `entry`: under a key of an object, `sum`: by `+`; absent where it is
   * done in any other way.
   */
  readonly type?: 'element' | 'elements' | 'entry' | 'sum';
  /** What is added. */
  readonly value?: TSESTree.Node;
  readonly key?: TSESTree.Node;
  /** What the round does before. */
  readonly steps?: readonly TSESTree.Node[];
}

/** What all rounds put together. */
export interface Accumulator extends Growth {
  readonly initial: TSESTree.Node;
  /** What a round calls it. */
  readonly variable?: Variable;
  /** The function that takes up the round's result: `f(item).then(result => …)`. */
  readonly taking?: FunctionNode;
}

/** What a round returns, where it is what there was (`all`) with something added: `[...all, x]`, `{ ...all, [key]: x }`, `all + x`. */
export function findGrowth(returned: TSESTree.Node, all: TSESTree.Node): (Growth & { readonly link: TSESTree.Node }) | undefined {
  const expression = unwrap(returned);
  switch (expression.type) {
    case 'ArrayExpression': {
      const [first, added, ...others] = expression.elements;
      if (!isSpreadOf(first, all)) return undefined;
      if (!added || others.length > 0) return { link: first };
      const isSeveral = added.type === 'SpreadElement';
      return { type: isSeveral ? 'elements' : 'element', value: isSeveral ? added.argument : added, link: first };
    }
    case 'ObjectExpression': {
      const [first, added, ...others] = expression.properties;
      if (!isSpreadOf(first, all) || added?.type !== 'Property' || !added.computed || others.length > 0) return undefined;
      return { type: 'entry', key: added.key, value: added.value, link: first };
    }
    case 'BinaryExpression':
      if (expression.operator !== '+' || unwrap(expression.left) !== all) return undefined;
      return { type: 'sum', value: expression.right, link: expression.left };
    default:
      if (!isMethodCall(expression, 'concat') || unwrap(expression.callee.object) !== all) return undefined;
      return { link: all };
  }
}

function isSpreadOf(node: TSESTree.Node | null | undefined, all: TSESTree.Node): node is TSESTree.SpreadElement {
  return node?.type === 'SpreadElement' && unwrap(node.argument) === all;
}

/** What statements add to a list or an object that is used in the last of them alone: `list.push(x)`, `all[key] = x`. */
export function findStatementGrowth(
  statements: readonly TSESTree.Node[],
  uses: readonly TSESTree.Node[],
  returns: number,
): Growth {
  const last = statements.at(-1);
  const steps = statements.slice(0, -1);
  if (last?.type !== 'ExpressionStatement' || uses.length !== returns + 1 || returns !== 1) return {};
  if (!uses.some(use => isInside(use, last)) || steps.some(step => [...descendantsOf(step)].some(isReturn))) return {};
  const expression = unwrap(last.expression);
  if (isMethodCall(expression, 'push') && uses.includes(expression.callee.object) && expression.arguments.length === 1) {
    const [added] = expression.arguments;
    if (added?.type === 'SpreadElement') return { type: 'elements', value: added.argument, steps };
    return { type: 'element', value: added!, steps };
  }
  if (expression.type !== 'AssignmentExpression' || expression.operator !== '=') return {};
  const { left, right } = expression;
  if (left.type !== 'MemberExpression' || !left.computed || !uses.includes(left.object)) return {};
  return { type: 'entry', key: left.property, value: right, steps };
}

function isReturn({ type }: TSESTree.Node): boolean {
  return type === 'ReturnStatement';
}
