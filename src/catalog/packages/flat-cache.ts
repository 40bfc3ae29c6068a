// https://www.npmjs.com/package/flat-cache
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Do it at start-up or in a worker thread: `flat-cache` has no asynchronous form.';

export const flatCache: CatalogModule = {
  module: 'flat-cache',
  verified: '6.1.23',
  exports: {
    'FlatCache.prototype.load': { kind: 'fs', cost: 'grows', instead },
    'FlatCache.prototype.loadFile': { kind: 'fs', cost: 'grows', instead },
    'FlatCache.prototype.save': { kind: 'fs', cost: 'grows', instead },
    'FlatCache.prototype.removeCacheFile': { kind: 'fs', cost: 'grows', instead },
    'FlatCache.prototype.destroy': { kind: 'fs', cost: 'grows', instead },
    create: { kind: 'fs', cost: 'grows', instead },
    createFromFile: { kind: 'fs', cost: 'grows', instead },
    clearCacheById: { kind: 'fs', cost: 'grows', instead },
    clearAll: { kind: 'fs', cost: 'grows', instead },
  },
  results: {
    create: 'flat-cache#FlatCache',
    createFromFile: 'flat-cache#FlatCache',
  },
};
