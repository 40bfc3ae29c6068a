// https://www.npmjs.com/package/make-dir
import type { CatalogModule } from '../blocking-api.ts';

export const makeDir: CatalogModule = {
  module: 'make-dir',
  verified: '5.1.0',
  exports: {
    makeDirectorySync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'make-dir#makeDirectory' } },
    sync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'make-dir#default' }, until: '3.1.0' },
  },
};
