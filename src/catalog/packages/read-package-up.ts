// https://www.npmjs.com/package/read-package-up
import type { CatalogModule } from '../blocking-api.ts';

export const readPackageUp: CatalogModule = {
  module: 'read-package-up',
  verified: '12.0.0',
  exports: {
    readPackageUpSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'read-package-up#readPackageUp' } },
  },
};
