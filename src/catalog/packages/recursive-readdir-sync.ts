// https://www.npmjs.com/package/recursive-readdir-sync
import type { CatalogModule } from '../blocking-api.ts';

export const recursiveReaddirSync: CatalogModule = {
  module: 'recursive-readdir-sync',
  verified: '1.0.6',
  exports: {
    default: { kind: 'fs', cost: 'grows', instead: 'Use `readdir` of `node:fs/promises` with `recursive`.' },
  },
};
