// https://nodejs.org/api/inspector.html
import type { ArgumentTest, CatalogModule } from '../blocking-api.ts';

const takesSnapshot: ArgumentTest = { test: 'literal', index: 0, equals: 'HeapProfiler.takeHeapSnapshot' };

export const inspector: CatalogModule = {
  module: 'node:inspector',
  exports: {
    open: {
      kind: 'wait',
      cost: 'waits',
      when: { test: 'literal', index: 2, equals: true },
      instead: 'Open the inspector without waiting for a client.',
      since: '8.0.0',
    },
    waitForDebugger: { kind: 'wait', cost: 'waits', instead: 'Start the process with `--inspect-wait`.', since: '12.7.0' },
    'Session.prototype.post': {
      kind: 'compute',
      cost: 'waits',
      when: takesSnapshot,
      asyncInNameOnly: true,
      instead: 'Take heap snapshots of a process that serves nobody.',
      since: '8.0.0',
    },
  },
};

/** The same with promises. */
export const inspectorPromises: CatalogModule = {
  module: 'node:inspector/promises',
  like: 'node:inspector',
  exports: {
    'Session.prototype.post': {
      kind: 'compute',
      cost: 'waits',
      when: takesSnapshot,
      asyncInNameOnly: true,
      instead: 'Take heap snapshots of a process that serves nobody.',
      since: '19.0.0',
    },
  },
};
