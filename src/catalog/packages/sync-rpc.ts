// https://www.npmjs.com/package/sync-rpc
import type { CatalogModule } from '../blocking-api.ts';

export const syncRpc: CatalogModule = {
  module: 'sync-rpc',
  verified: '1.3.7',
  exports: {
    'RemoteFunction()': {
      kind: 'network',
      cost: 'waits',
      instead: 'Call the asynchronous function itself, or over a `worker_threads` port.',
    },
  },
  results: {
    default: 'sync-rpc#RemoteFunction',
  },
};
