import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { CallNode, Template } from '../call-rewrite.ts';

import { unwrap } from '../../syntax/unwrap.ts';
import { resolveConstant } from '../argument-test.ts';
import { replaceNode } from '../edit.ts';
import { findVariable } from '../module-reference.ts';
import { rewriteToSleep } from './sleep.ts';

/** `Atomics.wait(array, 0, 0, ms)` on memory that nobody else has is a sleep; any other waits for somebody: `Atomics.waitAsync`. */
export const rewriteAtomicsWait: Template = request => {
  const { call, sourceCode } = request;
  const milliseconds = findAtomicsSleep(call, sourceCode);
  if (milliseconds !== undefined) return rewriteToSleep(request, milliseconds);
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || callee.computed || callee.object.type !== 'Identifier') return undefined;
  const edits = [replaceNode(callee.property, 'waitAsync')];
  return { node: call, edits, inner: { before: '', after: '.value' }, name: '`Atomics.waitAsync`' };
};

/** The milliseconds that a call of `Atomics.wait` only sleeps, as an expression. */
export function findAtomicsSleep(call: CallNode, sourceCode: TSESLint.SourceCode): string | undefined {
  const [array, index, value, timeout] = call.arguments;
  if (!array || !timeout || timeout.type === 'SpreadElement' || !isZero(index) || !isZero(value)) return undefined;
  return isPrivate(array, sourceCode) ? sourceCode.getText(timeout) : undefined;
}

function isZero(node: TSESTree.Node | undefined): boolean {
  return node?.type === 'Literal' && (node.value === 0 || node.value === 0n);
}

/** Whether shared memory is made for the wait alone: in the call, or as a constant that only such calls use. */
function isPrivate(array: TSESTree.Node, sourceCode: TSESLint.SourceCode): boolean {
  const made = resolveConstant(array, sourceCode);
  if (made?.type !== 'NewExpression' || !isNamed(made.callee, /^(?:Int32|BigInt64)Array$/u)) return false;
  const memory = made.arguments[0] && resolveConstant(made.arguments[0], sourceCode);
  const isShared = memory?.type === 'NewExpression' && isNamed(memory.callee, /^SharedArrayBuffer$/u);
  return isShared && isOnlyWaitedOn(array, sourceCode) && isOnlyWaitedOn(made.arguments[0]!, sourceCode);
}

function isOnlyWaitedOn(node: TSESTree.Node, sourceCode: TSESLint.SourceCode): boolean {
  const inner = unwrap(node);
  if (inner.type !== 'Identifier') return true;
  const references = findVariable(inner.name, inner, sourceCode)?.references ?? [];
  return references.every(({ init, identifier: { parent } }) => {
    if (init || parent.type === 'NewExpression') return true;
    return parent.type === 'CallExpression' && /^Atomics\.wait$/u.test(sourceCode.getText(parent.callee));
  });
}

function isNamed(node: TSESTree.Node, name: RegExp): boolean {
  return node.type === 'Identifier' && name.test(node.name);
}
