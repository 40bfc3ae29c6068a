import { describeCpuWork } from '../analysis/cpu-work-message.ts';
import { findCpuWork } from '../analysis/cpu-work.ts';
import { sliceMessages, suggestSlices } from '../suggestions/suggest-slices.ts';
import { createRule } from './create-rule.ts';

export default createRule({
  name: 'no-cpu-bound-work',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow computation that holds the event loop: loops with a huge constant count, exponential recursion',
      recommended: true,
    },
    hasSuggestions: true,
    messages: {
      loop: 'This loop runs {{rounds}} rounds{{when}} without letting the event loop go on. {{advice}}',
      call: '`{{call}}` blocks the event loop for {{rounds}} rounds{{when}}{{path}}. {{advice}}',
      recursion:
        '`{{call}}` blocks the event loop{{when}}, for a time that doubles with each step of its argument{{path}}. {{advice}}',
      ...sliceMessages,
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          maxIterations: {
            type: 'integer',
            minimum: 100_000,
            description: 'The constant count, nested loops multiplied, from which on a loop is reported.',
          },
        },
      },
    ],
    defaultOptions: [{ maxIterations: 1_000_000 }],
  },
  create(context, { maxIterations }) {
    const { sourceCode } = context;
    return {
      Program() {
        for (const found of findCpuWork(context, maxIterations)) {
          const { node, work, hops } = found;
          const data = describeCpuWork(found);
          if (work.type === 'recursion') context.report({ node, messageId: 'recursion', data });
          else if (hops.length > 0) context.report({ node, messageId: 'call', data });
          else context.report({ node, messageId: 'loop', data, suggest: suggestSlices(found, sourceCode) });
        }
      },
    };
  },
});
