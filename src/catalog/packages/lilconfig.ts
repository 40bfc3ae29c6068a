// https://www.npmjs.com/package/lilconfig
import type { CatalogModule } from '../blocking-api.ts';

export const lilconfig: CatalogModule = {
  module: 'lilconfig',
  verified: '3.1.5',
  exports: {
    lilconfigSync: { kind: 'fs', cost: 'brief', instead: 'Use `lilconfig()`, whose `search()` and `load()` give promises.' },
    'SyncSearcher.prototype.search': {
      kind: 'fs',
      cost: 'grows',
      instead: 'Use `lilconfig()`, whose `search()` gives a promise.',
    },
    'SyncSearcher.prototype.load': { kind: 'fs', cost: 'grows', instead: 'Use `lilconfig()`, whose `load()` gives a promise.' },
  },
  results: {
    lilconfigSync: 'lilconfig#SyncSearcher',
  },
};
