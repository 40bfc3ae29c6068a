// https://www.npmjs.com/package/synckit
import type { CatalogModule } from '../blocking-api.ts';

export const synckit: CatalogModule = {
  module: 'synckit',
  verified: '0.12.3',
  exports: {
    'SyncFunction()': { kind: 'wait', cost: 'waits', instead: 'Call the asynchronous function itself.' },
  },
  results: {
    createSyncFn: 'synckit#SyncFunction',
  },
  notBlocking: {
    createSyncFn: 'only makes the function; calling what it gives blocks',
  },
};
