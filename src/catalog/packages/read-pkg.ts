// https://www.npmjs.com/package/read-pkg
import type { CatalogModule } from '../blocking-api.ts';

export const readPkg: CatalogModule = {
  module: 'read-pkg',
  verified: '10.1.0',
  exports: {
    readPackageSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'read-pkg#readPackage' } },
    sync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'read-pkg#default' }, until: '5.2.0' },
  },
};
