import { findBusyLoops } from '../analysis/busy-loops.ts';
import { describeClock, describeFlag, describeQuestion, describeWriter } from '../analysis/busy-loop-message.ts';
import { suggestWait, waitMessages } from '../suggestions/suggest-wait.ts';
import { createRule } from './create-rule.ts';

import type { WaitingLoop } from '../analysis/busy-loops.ts';

export default createRule({
  name: 'no-busy-wait',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow loops that hold the event loop while they wait for a moment, a change, or nothing at all',
      recommended: true,
    },
    hasSuggestions: true,
    messages: {
      clock:
        'This loop reads `{{clock}}` over and over and blocks the event loop until the time has come. Use `await setTimeout(ms)` from `node:timers/promises`.',
      flag: 'This loop blocks the event loop and never ends: nothing in it changes `{{flag}}`; {{writer}} would, but cannot run meanwhile. Await an event (`once` from `node:events`) or a promise.',
      memory:
        'This loop reads shared memory over and over and blocks the event loop until another thread changes it. Use `Atomics.waitAsync()`, or have the thread post a message.',
      outside:
        'This loop calls `{{api}}` over and over and blocks the event loop until the answer changes. Await `setTimeout(ms)` from `node:timers/promises` between two questions{{otherwise}}.',
      endless:
        'This loop blocks the event loop for ever: nothing in it ends it, and nothing else can run. Use a timer (`setInterval`), or move it to a worker thread.',
      starving:
        'This loop blocks the event loop: what it awaits is settled by microtasks, and while they run no timer and no I/O comes through. Await `setTimeout(ms)` or `setImmediate()` from `node:timers/promises`.',
      ...waitMessages,
    },
    schema: [],
  },
  create(context) {
    const { sourceCode } = context;
    const loops: WaitingLoop[] = [];
    const collect = (node: WaitingLoop): void => {
      loops.push(node);
    };
    return {
      DoWhileStatement: collect,
      ForStatement: collect,
      WhileStatement: collect,
      'Program:exit'() {
        for (const busy of findBusyLoops(context, loops)) {
          const { loop: node } = busy.scan;
          const suggest = suggestWait(busy, sourceCode);
          if (busy.starves) {
            context.report({ node, messageId: 'starving', suggest });
          } else if (busy.waitsFor.type === 'clock') {
            context.report({ node, messageId: 'clock', data: { clock: describeClock(busy.waitsFor.clock) }, suggest });
          } else if (busy.waitsFor.type === 'flag') {
            const data = { flag: describeFlag(busy.waitsFor.place), writer: describeWriter(busy) };
            context.report({ node, messageId: 'flag', data, suggest });
          } else if (busy.waitsFor.type === 'outside') {
            context.report({ node, messageId: 'outside', data: describeQuestion(busy.waitsFor.api) });
          } else if (busy.waitsFor.type === 'memory') {
            context.report({ node, messageId: 'memory' });
          } else {
            context.report({ node, messageId: 'endless' });
          }
        }
      },
    };
  },
});
