// https://www.npmjs.com/package/proper-lockfile
import type { CatalogModule } from '../blocking-api.ts';

export const properLockfile: CatalogModule = {
  module: 'proper-lockfile',
  verified: '4.1.2',
  exports: {
    lockSync: { kind: 'fs', cost: 'grows', instead: 'Use `lock()`, whose release function gives a promise too.' },
    unlockSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'proper-lockfile#unlock' } },
    checkSync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'proper-lockfile#check' } },
  },
};
