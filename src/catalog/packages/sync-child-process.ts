// https://www.npmjs.com/package/sync-child-process
import type { CatalogModule } from '../blocking-api.ts';

export const syncChildProcess: CatalogModule = {
  module: 'sync-child-process',
  verified: '1.1.1',
  exports: {
    'SyncChildProcess.prototype.next': {
      kind: 'child-process',
      cost: 'waits',
      instead: 'Use `spawn` of `node:child_process`, and its events.',
    },
  },
};
