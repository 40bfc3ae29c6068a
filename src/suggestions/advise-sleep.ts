import type { TSESLint } from '@typescript-eslint/utils';

import type { BlockingCall } from '../analysis/event-loop-analysis.ts';

import { findSleepTime } from './templates/sleep-call.ts';

/** What to do instead of a call that only sleeps, whatever it is that it calls; `undefined` for any other call. */
export function adviseSleep({ api, form, hops, node }: BlockingCall, sourceCode: TSESLint.SourceCode): string | undefined {
  const template = api.replacement?.form === 'template' ? api.replacement.template : undefined;
  if (template === undefined || form !== 'direct' || hops.length > 1 || node.type !== 'CallExpression') return undefined;
  return findSleepTime(node, template, sourceCode) && 'Use `setTimeout` from `node:timers/promises`.';
}
