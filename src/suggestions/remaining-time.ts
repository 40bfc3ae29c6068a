import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Loop } from '../analysis/await-scopes.ts';

import { unwrap } from '../syntax/unwrap.ts';
import { isTypeScript } from './call-rewrite.ts';
import { findModuleReference } from './module-reference.ts';
import { walk } from './syntax-walk.ts';

/** The milliseconds that a loop does nothing but wait for, as an expression; `undefined` for a loop that does more, or waits otherwise. */
export function findRemainingTime(loop: Loop, sourceCode: TSESLint.SourceCode): string | undefined {
  const going = findGoingTest(loop);
  if (going?.test.type !== 'BinaryExpression') return undefined;
  const { left, operator, right } = going.test;
  if (assigns(going.test, sourceCode)) return undefined;
  if (!/^[<>]=?$/.test(operator) || left.type === 'PrivateIdentifier') return undefined;
  const isUpward = operator.startsWith('<') === going.holds;
  const [clock, bound] = isUpward ? [left, right] : [right, left];
  if (!readsMilliseconds(clock, sourceCode) || readsMilliseconds(bound, sourceCode)) return undefined;
  const isDate = unwrap(clock).type === 'NewExpression';
  if (isDate && isTypeScript(sourceCode)) return undefined;
  return `${spell(bound, false, sourceCode)} - ${spell(clock, true, sourceCode)}`;
}

/** The test that keeps a loop going whose body is empty, or only leaves the loop; `holds` says which way it comes out meanwhile. */
function findGoingTest(loop: Loop): { readonly test: TSESTree.Node; readonly holds: boolean } | undefined {
  if (loop.type === 'ForOfStatement' || loop.type === 'ForInStatement') return undefined;
  if (loop.type === 'ForStatement' && (loop.init || loop.update)) return undefined;
  const statements = statementsOf(loop.body);
  if (statements.length === 0) return loop.test ? { test: unwrap(loop.test), holds: true } : undefined;
  const [only, ...others] = statements;
  const isEndless = !loop.test || (loop.test.type === 'Literal' && Boolean(loop.test.value));
  if (!isEndless || others.length > 0 || only?.type !== 'IfStatement' || only.alternate) return undefined;
  const [exit, ...more] = statementsOf(only.consequent);
  if (exit?.type !== 'BreakStatement' || exit.label || more.length > 0) return undefined;
  return { test: unwrap(only.test), holds: false };
}

function statementsOf(body: TSESTree.Statement): readonly TSESTree.Statement[] {
  if (body.type === 'EmptyStatement') return [];
  return body.type === 'BlockStatement' ? body.body.filter(({ type }) => type !== 'EmptyStatement') : [body];
}

/** `(now = Date.now()) < end`, whose variable somebody may read later. */
function assigns(test: TSESTree.Node, sourceCode: TSESLint.SourceCode): boolean {
  let found = false;
  walk(test, sourceCode, ({ type }) => {
    found ||= type === 'AssignmentExpression' || type === 'UpdateExpression';
  });
  return found;
}

const additive = new Set(['+', '-']);
const multiplicative = new Set(['*', '/', '%', '**']);
const clocks = new Set(['Date.now', 'performance.now', 'Date']);

/** Whether an expression is made of a clock that tells milliseconds, adds and takes away, and changes nothing. */
function readsMilliseconds(expression: TSESTree.Node, sourceCode: TSESLint.SourceCode): boolean {
  let reads = false;
  let scales = false;
  walk(expression, sourceCode, node => {
    // Seconds, or nanoseconds, or whole steps of some.
    scales ||= node.type === 'BinaryExpression' && multiplicative.has(node.operator);
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return;
    const { module = '', members = [] } = findModuleReference(node.callee, sourceCode) ?? {};
    const isClock = module === 'globalThis' || module === 'node:perf_hooks';
    if (isClock && clocks.has(members.join('.')) && node.arguments.length === 0) reads = true;
  });
  return reads && !scales;
}

/** The text of an operand of a subtraction, in parentheses where it needs them. */
function spell(expression: TSESTree.Node, isSubtrahend: boolean, sourceCode: TSESLint.SourceCode): string {
  const node = unwrap(expression);
  const text = sourceCode.getText(expression);
  const isTight =
    /^(?:Identifier|Literal|MemberExpression|CallExpression|NewExpression|UnaryExpression|ThisExpression|UpdateExpression)$/.test(
      node.type,
    ) ||
    (node.type === 'BinaryExpression' && (multiplicative.has(node.operator) || (!isSubtrahend && additive.has(node.operator))));
  return isTight && node === expression ? text : `(${text})`;
}
