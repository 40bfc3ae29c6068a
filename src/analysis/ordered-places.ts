import type { TSESTree } from '@typescript-eslint/types';

import { isFunctionNode } from '../summary/function-nodes.ts';
import { exclusiveCallees } from './await-scopes.ts';

import type { AwaitContext } from './await-context.ts';

const orderWords = new RegExp(
  [
    /(?<!-)\b(?:sequential|sequentially|serial|serially|serialized?|one by one|race conditions?|deadlocks?)\b(?!-)/,
    /\b(?:in|the|this|their) (?:right |correct |exact |same |given |particular )?(?:order|sequence|series)\b/,
    /\border (?:matters|is important)\b/,
    /\bone (?:at a time|after (?:the other|another))\b/,
    /\b(?:not|n't|never|avoid|without|instead of) (?:\w+ ){0,3}(?:parallel|concurrent|promise\.all)/,
    /\bwait(?:s|ing)? (?:for|until|till)\b/,
    /\brate.?limit|\bthrottl|\btoo many (?:requests|connections)/,
    /\bmust (?:\w+ ){0,4}(?:before|first|after|finish)\b/,
    /\b(?:import|load|run|start|call|await)(?:ed|s|ing)? (?:\w+ ){0,4}(?:before|after|while)\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);

/** Whether a comment within the stretch of code, or right above it, says that it is meant to happen in order. */
export function isMeantInOrder({ comments, text }: AwaitContext, start: number, end: number): boolean {
  return comments.some(({ range, value }) => {
    const isAbove = range[1] <= start && isBlankBetween(text, comments, range[1], start);
    return (isAbove || (range[0] >= start && range[1] <= end)) && orderWords.test(value.replaceAll(/[\s*]+/g, ' '));
  });
}

/** Whether nothing but white space and other comments lies between. */
function isBlankBetween(text: string, comments: AwaitContext['comments'], from: number, to: number): boolean {
  if (to - from > 2000) return false;
  let between = text.slice(from, to);
  for (const { range } of comments) {
    if (range[0] >= from && range[1] <= to) between = between.replace(text.slice(...range), '');
  }
  return between.trim() === '' && !/\n[ \t]*\r?\n/.test(between);
}

function isExclusive(name: string): boolean {
  return exclusiveCallees.test(name) || /^(?:begin|commit|rollback|release|unlock)/i.test(name);
}

const opening = /(?:^|[.`'"(\s])(?:begin|start\s+transaction|savepoint|beginTransaction|startTransaction)\b/i;

/** Whether an await of the list, before the given offset, begins a transaction. */
export function isInTransaction({ text }: AwaitContext, statements: readonly TSESTree.Node[], offset: number): boolean {
  return statements.some(({ range }) => {
    if (range[1] > offset) return false;
    const statement = text.slice(...range);
    return statement.includes('await') && statement.length < 300 && opening.test(statement);
  });
}

/** Whether code stands in a function that is given to one that runs it under a lock or in a transaction, by what its body shows. */
export function isUnderLock(context: AwaitContext, node: TSESTree.Node): boolean {
  for (let inner = node, outer = node.parent; outer; inner = outer, outer = outer.parent) {
    if (outer.type !== 'CallExpression' || !isFunctionNode(inner)) continue;
    const effects = context.effectsOfCall(outer, true);
    if (effects?.unknown.some(({ name }) => isExclusive(name.slice(name.lastIndexOf('.') + 1)))) return true;
  }
  return false;
}
