// https://www.npmjs.com/package/atomic-sleep
import type { CatalogModule } from '../blocking-api.ts';

export const atomicSleep: CatalogModule = {
  module: 'atomic-sleep',
  verified: '1.0.0',
  exports: {
    default: { kind: 'wait', cost: 'waits', replacement: { form: 'promise', name: 'node:timers/promises#setTimeout' } },
  },
};
