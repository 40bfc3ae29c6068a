// https://www.npmjs.com/package/directory-tree
import type { CatalogModule } from '../blocking-api.ts';

export const directoryTree: CatalogModule = {
  module: 'directory-tree',
  verified: '3.6.0',
  exports: {
    default: { kind: 'fs', cost: 'grows', instead: 'Use `readdir` of `node:fs/promises` with `recursive` and `withFileTypes`.' },
  },
};
