import type { TSESTree } from '@typescript-eslint/utils';

import { createAwaitContext } from '../analysis/await-context.ts';
import { findSequentialLoops } from '../analysis/sequential-loops.ts';
import { createFix } from '../suggestions/edit.ts';
import { suggestParallelLoop } from '../suggestions/parallel-loop.ts';
import { createRule } from './create-rule.ts';

export default createRule({
  name: 'no-sequential-await-in-loop',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow loops that await one round after the other although the rounds do not depend on each other',
      recommended: true,
      strict: { unproven: true },
    },
    hasSuggestions: true,
    messages: {
      sequential:
        'The rounds of this loop do not depend on each other, yet `{{call}}` is awaited before the next one starts. Run them together, or a few at a time.',
      together: 'Run all rounds together with `Promise.all`. If one fails, the others still run to their ends.',
      bounded: 'Run ten rounds at a time. If one fails, those beside it still run to their ends.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          unproven: {
            type: 'boolean',
            description: 'Whether loops are reported too whose rounds are merely not proven to depend on each other.',
          },
        },
      },
    ],
    defaultOptions: [{ unproven: false }],
  },
  create(context, { unproven }) {
    const nodes: TSESTree.Node[] = [];
    return {
      AwaitExpression(node) {
        nodes.push(node);
      },
      "CallExpression[callee.property.name='reduce']"(node: TSESTree.CallExpression) {
        nodes.push(node);
      },
      'Program:exit'() {
        const { sourceCode } = context;
        const analysis = nodes.length > 0 ? createAwaitContext(context, unproven) : undefined;
        for (const loop of analysis ? findSequentialLoops(analysis, nodes) : []) {
          const edits = suggestParallelLoop(loop, sourceCode, analysis!.limiters);
          context.report({
            node: loop.call,
            messageId: 'sequential',
            data: { call: shorten(sourceCode.getText(loop.call)) },
            suggest: [
              ...(edits ? [{ messageId: 'together' as const, fix: createFix(edits.together) }] : []),
              ...(edits?.bounded ? [{ messageId: 'bounded' as const, fix: createFix(edits.bounded) }] : []),
            ],
          });
        }
      },
    };
  },
});

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 50 ? `${line.slice(0, 49)}…` : line;
}
