// https://www.npmjs.com/package/read-pkg-up
import type { CatalogModule } from '../blocking-api.ts';

export const readPkgUp: CatalogModule = {
  module: 'read-pkg-up',
  verified: '11.0.0',
  exports: {
    readPackageUpSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'read-pkg-up#readPackageUp' } },
    sync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'read-pkg-up#default' }, until: '7.0.1' },
  },
};
