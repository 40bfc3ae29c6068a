// https://nodejs.org/api/fs.html
import type { CatalogModule } from '../blocking-api.ts';

/** The classes of `node:fs` with the calls that give them, and what walks trees here although it is asynchronous. */
export const fsClasses: CatalogModule = {
  module: 'node:fs',
  exports: {
    'Dir.prototype.closeSync': { kind: 'fs', cost: 'brief', replacement: { form: 'method', name: 'close' }, since: '12.12.0' },
    'Dir.prototype.readSync': { kind: 'fs', cost: 'grows', replacement: { form: 'method', name: 'read' }, since: '12.12.0' },
    'Utf8Stream.prototype.flushSync': {
      kind: 'fs',
      cost: 'grows',
      instead: 'Use `flush`, which takes a callback.',
      since: '24.6.0',
    },
    opendir: {
      kind: 'fs',
      cost: 'grows',
      when: { test: 'option', index: 1, property: 'recursive', equals: true },
      asyncInNameOnly: true,
      instead: 'Read one directory at a time with `fs.promises.readdir`: the recursive iteration reads each on the event loop.',
      since: '12.12.0',
    },
    watch: {
      kind: 'fs',
      cost: 'grows',
      when: { test: 'option', index: 1, property: 'recursive', equals: true },
      asyncInNameOnly: true,
      instead: 'Watch the directories that matter one by one: on Linux the whole tree is walked on the event loop.',
      since: '0.5.10',
    },
  },
  results: {
    promises: 'node:fs/promises',
    opendirSync: 'node:fs#Dir',
  },
  notBlocking: {
    'Dir.prototype.readSyncRecursive': 'internal: `readSync` calls it for a directory opened with `recursive`',
    'Utf8Stream.prototype.fsync': 'tells whether the stream calls `fsyncSync` after each write',
    'Utf8Stream.prototype.sync': 'tells whether the stream writes synchronously',
  },
};
