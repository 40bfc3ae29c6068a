// https://www.npmjs.com/package/pkg-up
import type { CatalogModule } from '../blocking-api.ts';

export const pkgUp: CatalogModule = {
  module: 'pkg-up',
  verified: '5.0.0',
  exports: {
    pkgUpSync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'pkg-up#pkgUp' } },
    sync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'pkg-up#default' }, until: '3.1.0' },
  },
};
