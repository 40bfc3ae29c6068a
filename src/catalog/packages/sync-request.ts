// https://www.npmjs.com/package/sync-request
import type { CatalogModule } from '../blocking-api.ts';

export const syncRequest: CatalogModule = {
  module: 'sync-request',
  verified: '6.1.0',
  exports: {
    default: { kind: 'network', cost: 'waits', instead: 'Use `fetch()`.' },
  },
};
