// https://www.npmjs.com/package/tmp
import type { CatalogModule } from '../blocking-api.ts';

export const tmp: CatalogModule = {
  module: 'tmp',
  verified: '0.2.7',
  exports: {
    fileSync: { kind: 'fs', cost: 'grows', instead: 'Use `file()` of the `tmp-promise` package.' },
    dirSync: {
      kind: 'fs',
      cost: 'grows',
      instead: 'Use `dir()` of the `tmp-promise` package, or `mkdtemp` of `node:fs/promises`.',
    },
    tmpNameSync: { kind: 'fs', cost: 'brief', replacement: { form: 'promisify', name: 'tmp#tmpName' } },
  },
};
