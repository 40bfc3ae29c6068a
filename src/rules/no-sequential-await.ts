import type { TSESTree } from '@typescript-eslint/utils';

import { createAwaitContext } from '../analysis/await-context.ts';
import { findAwaitGroups } from '../analysis/sequential-awaits.ts';
import { createFix } from '../suggestions/edit.ts';
import { suggestPromiseAll } from '../suggestions/promise-all.ts';
import { createRule } from './create-rule.ts';

import type { AwaitGroup } from '../analysis/sequential-awaits.ts';

export default createRule({
  name: 'no-sequential-await',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow awaits in a row that do not depend on each other',
      recommended: true,
      strict: { unproven: true },
    },
    hasSuggestions: true,
    messages: {
      sequential:
        '`{{first}}` and {{others}} do not depend on each other, yet each waits for the one before. Start them together with `Promise.all`.',
      together: 'Start them together with `Promise.all`. If several fail, the error is the one that comes first in time.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          unproven: {
            type: 'boolean',
            description: 'Whether awaits are reported too that are merely not proven to depend on each other.',
          },
        },
      },
    ],
    defaultOptions: [{ unproven: false }],
  },
  create(context, { unproven }) {
    const awaits: TSESTree.AwaitExpression[] = [];
    return {
      AwaitExpression(node) {
        awaits.push(node);
      },
      'Program:exit'() {
        const analysis = awaits.length > 1 ? createAwaitContext(context, unproven) : undefined;
        for (const group of analysis ? findAwaitGroups(analysis, awaits) : []) {
          const edits = suggestPromiseAll(group, context.sourceCode);
          context.report({
            node: group.awaits[0]!,
            messageId: 'sequential',
            data: describe(context.sourceCode, group),
            suggest: edits ? [{ messageId: 'together', fix: createFix(edits) }] : [],
          });
        }
      },
    };
  },
});

function describe(sourceCode: { getText: (node: AwaitGroup['awaits'][number]['argument']) => string }, { awaits }: AwaitGroup) {
  const [first, ...others] = awaits.map(({ argument }) => shorten(sourceCode.getText(argument)));
  return { first, others: others.map(text => `\`${text}\``).join(', ') };
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 50 ? `${line.slice(0, 49)}…` : line;
}
