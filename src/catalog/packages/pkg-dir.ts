// https://www.npmjs.com/package/pkg-dir
import type { CatalogModule } from '../blocking-api.ts';

export const pkgDir: CatalogModule = {
  module: 'pkg-dir',
  verified: '9.0.0',
  exports: {
    packageDirectorySync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'pkg-dir#packageDirectory' } },
    sync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'pkg-dir#default' }, until: '5.0.0' },
  },
};
