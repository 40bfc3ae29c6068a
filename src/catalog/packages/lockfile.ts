// https://www.npmjs.com/package/lockfile
import type { CatalogModule } from '../blocking-api.ts';

export const lockfile: CatalogModule = {
  module: 'lockfile',
  verified: '1.0.4',
  exports: {
    lockSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promisify', name: 'lockfile#lock' } },
    unlockSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promisify', name: 'lockfile#unlock' } },
    checkSync: { kind: 'fs', cost: 'brief', replacement: { form: 'promisify', name: 'lockfile#check' } },
  },
};
