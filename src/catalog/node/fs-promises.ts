// https://nodejs.org/api/fs.html#promises-api
import type { CatalogModule } from '../blocking-api.ts';

/** `node:fs/promises` leaves the event loop free, but where it walks through trees. */
export const fsPromises: CatalogModule = {
  module: 'node:fs/promises',
  exports: {
    opendir: {
      kind: 'fs',
      cost: 'grows',
      when: { test: 'option', index: 1, property: 'recursive', equals: true },
      asyncInNameOnly: true,
      instead: 'Read one directory at a time with `readdir`: the recursive iteration reads each on the event loop.',
      since: '12.12.0',
    },
    watch: {
      kind: 'fs',
      cost: 'grows',
      when: { test: 'option', index: 1, property: 'recursive', equals: true },
      asyncInNameOnly: true,
      instead: 'Watch the directories that matter one by one: on Linux the whole tree is walked on the event loop.',
      since: '15.9.0',
    },
  },
  results: {
    open: 'node:fs/promises#FileHandle',
    opendir: 'node:fs#Dir',
  },
  notBlocking: {
    'FileHandle.prototype.sync': 'gives a promise',
    'FileHandle.prototype.datasync': 'gives a promise',
  },
};
