// https://www.npmjs.com/package/tmp-promise
import type { CatalogModule } from '../blocking-api.ts';

export const tmpPromise: CatalogModule = {
  module: 'tmp-promise',
  verified: '3.0.3',
  exports: {
    fileSync: { kind: 'fs', cost: 'grows', instead: 'Use `file()`, which gives a promise of `{ path, fd, cleanup }`.' },
    dirSync: { kind: 'fs', cost: 'grows', instead: 'Use `dir()`, which gives a promise of `{ path, cleanup }`.' },
    tmpNameSync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'tmp-promise#tmpName' } },
  },
};
