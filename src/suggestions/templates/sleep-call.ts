import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { CallNode } from '../call-rewrite.ts';

import { resolveConstant } from '../argument-test.ts';
import { findAtomicsSleep } from './atomics-wait.ts';
import { findSleep } from './sleep.ts';

/** The milliseconds that a call only sleeps, going by the template of its row, as an expression; `undefined` for any other call. */
export function findSleepTime(call: CallNode, template: string, sourceCode: TSESLint.SourceCode): string | undefined {
  const [first, second] = call.arguments;
  switch (template) {
    case 'atomics-wait':
      return findAtomicsSleep(call, sourceCode);
    case 'exec-sync':
      return first && findSleep([first], sourceCode);
    case 'exec-file-sync':
    case 'spawn-sync':
      return first && findSleep([first, ...wordsOf(second, sourceCode)], sourceCode);
    default:
      return undefined;
  }
}

function wordsOf(given: TSESTree.Node | undefined, sourceCode: TSESLint.SourceCode): (TSESTree.Node | undefined)[] {
  const list = given && resolveConstant(given, sourceCode);
  return list?.type === 'ArrayExpression' ? list.elements.map(element => element ?? undefined) : [undefined];
}
