// https://www.npmjs.com/package/fs-readdir-recursive
import type { CatalogModule } from '../blocking-api.ts';

export const fsReaddirRecursive: CatalogModule = {
  module: 'fs-readdir-recursive',
  verified: '1.1.0',
  exports: {
    default: { kind: 'fs', cost: 'grows', instead: 'Use `readdir` of `node:fs/promises` with `recursive`.' },
  },
};
