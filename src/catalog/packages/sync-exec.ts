// https://www.npmjs.com/package/sync-exec
import type { CatalogModule } from '../blocking-api.ts';

export const syncExec: CatalogModule = {
  module: 'sync-exec',
  verified: '0.6.2',
  exports: {
    default: { kind: 'child-process', cost: 'waits', instead: 'Use `exec` of `node:child_process`.' },
  },
};
