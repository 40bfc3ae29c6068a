// https://www.npmjs.com/package/sync-disk-cache
import type { CatalogModule } from '../blocking-api.ts';

export const syncDiskCache: CatalogModule = {
  module: 'sync-disk-cache',
  verified: '2.1.0',
  exports: {
    'SyncDiskCache.prototype.get': { kind: 'fs', cost: 'grows', instead: 'Use the `async-disk-cache` package.' },
    'SyncDiskCache.prototype.set': { kind: 'fs', cost: 'grows', instead: 'Use the `async-disk-cache` package.' },
    'SyncDiskCache.prototype.has': { kind: 'fs', cost: 'brief', instead: 'Use the `async-disk-cache` package.' },
    'SyncDiskCache.prototype.remove': { kind: 'fs', cost: 'grows', instead: 'Use the `async-disk-cache` package.' },
    'SyncDiskCache.prototype.clear': { kind: 'fs', cost: 'grows', instead: 'Use the `async-disk-cache` package.' },
  },
  results: {
    default: 'sync-disk-cache#SyncDiskCache',
  },
};
