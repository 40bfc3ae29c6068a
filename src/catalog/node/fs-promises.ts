// https://nodejs.org/api/fs.html#promises-api
import type { CatalogModule } from '../blocking-api.ts';

/** `node:fs/promises`: what its calls give, since nothing in it blocks. */
export const fsPromises: CatalogModule = {
  module: 'node:fs/promises',
  exports: {},
  results: {
    open: 'node:fs/promises#FileHandle',
    opendir: 'node:fs#Dir',
  },
  notBlocking: {
    'FileHandle.prototype.sync': 'gives a promise',
    'FileHandle.prototype.datasync': 'gives a promise',
  },
};
