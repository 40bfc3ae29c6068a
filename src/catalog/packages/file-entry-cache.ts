// https://www.npmjs.com/package/file-entry-cache
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Do it in a worker thread: `file-entry-cache` has no asynchronous form.';

export const fileEntryCache: CatalogModule = {
  module: 'file-entry-cache',
  verified: '11.1.5',
  exports: {
    'FileEntryCache.prototype.getFileDescriptor': { kind: 'fs', cost: 'grows', instead },
    'FileEntryCache.prototype.hasFileChanged': { kind: 'fs', cost: 'grows', instead },
    'FileEntryCache.prototype.normalizeEntries': { kind: 'fs', cost: 'grows', instead },
    'FileEntryCache.prototype.analyzeFiles': { kind: 'fs', cost: 'grows', instead },
    'FileEntryCache.prototype.getUpdatedFiles': { kind: 'fs', cost: 'grows', instead },
    'FileEntryCache.prototype.getFileDescriptorsByPath': { kind: 'fs', cost: 'grows', instead },
    'FileEntryCache.prototype.reconcile': { kind: 'fs', cost: 'grows', instead },
    create: { kind: 'fs', cost: 'grows', instead },
    createFromFile: { kind: 'fs', cost: 'grows', instead },
  },
  results: {
    create: 'file-entry-cache#FileEntryCache',
    createFromFile: 'file-entry-cache#FileEntryCache',
  },
};
