import { describeBlockingCall } from '../analysis/blocking-message.ts';
import { getBlockingCalls } from '../analysis/blocking-calls.ts';
import { costs } from '../analysis/event-loop-analysis.ts';
import { adviseSleep } from '../suggestions/advise-sleep.ts';
import { suggestAsynchronousCall, suggestionMessages } from '../suggestions/suggest-asynchronous-call.ts';
import { createRule } from './create-rule.ts';

import type { JSONSchema } from '@typescript-eslint/utils';

import type { BlockingCallOptions } from '../analysis/blocking-calls.ts';
import type { BlockingKind } from '../analysis/event-loop-analysis.ts';

const schema: JSONSchema.JSONSchema4 = {
  type: 'object',
  additionalProperties: false,
  properties: {
    costs: {
      type: 'array',
      items: { type: 'string', enum: [...costs] },
      uniqueItems: true,
      description:
        'Which calls to report, by how long they hold the event loop: `brief` (microseconds), `grows` (with their input), `waits` (always long).',
    },
    startup: {
      type: 'boolean',
      description: 'Whether to report what runs once: start-up code in async functions, memoised initialisation.',
    },
    possible: {
      type: 'boolean',
      description:
        'Whether to report calls with several possible targets, and synchronous functions handed to where nobody knows when they run.',
    },
    packages: {
      type: 'boolean',
      description: 'Whether to follow calls into packages in node_modules that the catalogue does not know.',
    },
  },
};

/** Makes the rule `no-sync-<kind>`: the eight differ in what they look for and in nothing else. */
export function createNoSyncRule(kind: BlockingKind, description: string) {
  return createRule<'blocking' | keyof typeof suggestionMessages, BlockingCallOptions>({
    name: `no-sync-${kind}`,
    meta: {
      type: 'problem',
      docs: {
        description,
        recommended: true,
        strict: { costs: [...costs], startup: true, possible: true, packages: true },
      },
      hasSuggestions: true,
      messages: {
        blocking: '`{{call}}` blocks the event loop{{when}}{{path}}. {{advice}}',
        ...suggestionMessages,
      },
      schema: [schema],
      defaultOptions: [{ costs: ['grows', 'waits'], startup: false, possible: false, packages: false }],
    },
    create: (context, options) => ({
      Program() {
        for (const call of getBlockingCalls(context, kind, options)) {
          context.report({
            node: call.node,
            messageId: 'blocking',
            data: describeBlockingCall(call, context.sourceCode, adviseSleep(call, context.sourceCode)),
            suggest: suggestAsynchronousCall(call, context.sourceCode),
          });
        }
      },
    }),
  });
}
