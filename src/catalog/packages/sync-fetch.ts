// https://www.npmjs.com/package/sync-fetch
import type { CatalogModule } from '../blocking-api.ts';

export const syncFetch: CatalogModule = {
  module: 'sync-fetch',
  verified: '0.7.1',
  exports: {
    default: { kind: 'network', cost: 'waits', instead: 'Use `fetch()`.' },
  },
};
