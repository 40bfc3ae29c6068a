// https://www.npmjs.com/package/system-sleep
import type { CatalogModule } from '../blocking-api.ts';

export const systemSleep: CatalogModule = {
  module: 'system-sleep',
  verified: '1.3.8',
  exports: {
    default: { kind: 'wait', cost: 'waits', replacement: { form: 'promise', name: 'node:timers/promises#setTimeout' } },
  },
};
