import { createAwaitContext } from '../analysis/await-context.ts';
import { findSequentialLoops } from '../analysis/sequential-loops.ts';
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
    return {
      'Program:exit'() {
        const { sourceCode } = context;
        if (!sourceCode.text.includes('await') && !sourceCode.text.includes('reduce')) return;
        const awaits = createAwaitContext(context, unproven);
        for (const { call } of awaits ? findSequentialLoops(awaits) : []) {
          context.report({ node: call, messageId: 'sequential', data: { call: shorten(sourceCode.getText(call)) } });
        }
      },
    };
  },
});

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 50 ? `${line.slice(0, 49)}…` : line;
}
