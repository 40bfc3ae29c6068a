// https://www.npmjs.com/package/spawn-sync
import type { CatalogModule } from '../blocking-api.ts';

export const spawnSync: CatalogModule = {
  module: 'spawn-sync',
  verified: '2.0.0',
  exports: {
    default: { kind: 'child-process', cost: 'waits', instead: 'Use `execFile` of `node:child_process`.' },
  },
};
