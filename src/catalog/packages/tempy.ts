// https://www.npmjs.com/package/tempy
import type { CatalogModule } from '../blocking-api.ts';

export const tempy: CatalogModule = {
  module: 'tempy',
  verified: '3.2.0',
  exports: {
    temporaryWriteSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'tempy#temporaryWrite' } },
    temporaryDirectory: { kind: 'fs', cost: 'brief', instead: 'Use `mkdtemp` of `node:fs/promises`.' },
    writeSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'tempy#write' }, until: '1.0.1' },
  },
  notBlocking: {
    temporaryFile: 'only makes up a name',
  },
};
