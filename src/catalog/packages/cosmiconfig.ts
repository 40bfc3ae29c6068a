// https://www.npmjs.com/package/cosmiconfig
import type { CatalogModule } from '../blocking-api.ts';

export const cosmiconfig: CatalogModule = {
  module: 'cosmiconfig',
  verified: '10.0.1',
  exports: {
    cosmiconfigSync: { kind: 'fs', cost: 'brief', instead: 'Use `cosmiconfig()`, whose `search()` and `load()` give promises.' },
    'SyncExplorer.prototype.search': {
      kind: 'fs',
      cost: 'grows',
      instead: 'Use `cosmiconfig()`, whose `search()` gives a promise.',
    },
    'SyncExplorer.prototype.load': { kind: 'fs', cost: 'grows', instead: 'Use `cosmiconfig()`, whose `load()` gives a promise.' },
  },
  results: {
    cosmiconfigSync: 'cosmiconfig#SyncExplorer',
  },
};
