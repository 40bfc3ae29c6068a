// https://www.npmjs.com/package/sleep
import type { CatalogModule } from '../blocking-api.ts';

export const sleep: CatalogModule = {
  module: 'sleep',
  verified: '6.3.0',
  exports: {
    sleep: { kind: 'wait', cost: 'waits', instead: 'Use `setTimeout` of `node:timers/promises`, in milliseconds.' },
    msleep: { kind: 'wait', cost: 'waits', replacement: { form: 'promise', name: 'node:timers/promises#setTimeout' } },
    usleep: { kind: 'wait', cost: 'waits', instead: 'Use `setTimeout` of `node:timers/promises`, in milliseconds.' },
  },
};
