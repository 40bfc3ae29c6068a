// https://www.npmjs.com/package/deasync
import type { CatalogModule } from '../blocking-api.ts';

export const deasync: CatalogModule = {
  module: 'deasync',
  verified: '0.1.32',
  exports: {
    sleep: { kind: 'wait', cost: 'waits', replacement: { form: 'promise', name: 'node:timers/promises#setTimeout' } },
    loopWhile: {
      kind: 'wait',
      cost: 'waits',
      instead: 'Await a promise: `deasync` turns the event loop inside the call, and promises do not settle meanwhile.',
    },
    runLoopOnce: { kind: 'wait', cost: 'waits', instead: 'Await a promise: `deasync` turns the event loop inside the call.' },
    'Deasynced()': { kind: 'wait', cost: 'waits', instead: 'Await `promisify()` of the function.' },
  },
  results: {
    default: 'deasync#Deasynced',
  },
};
