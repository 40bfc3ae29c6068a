// https://www.npmjs.com/package/make-synchronized
import type { CatalogModule } from '../blocking-api.ts';

export const makeSynchronized: CatalogModule = {
  module: 'make-synchronized',
  verified: '0.8.0',
  exports: {
    'SyncFunction()': { kind: 'wait', cost: 'waits', instead: 'Call the asynchronous function itself.' },
  },
  results: {
    makeSynchronizedFunction: 'make-synchronized#SyncFunction',
    makeDefaultExportSynchronized: 'make-synchronized#SyncFunction',
  },
};
