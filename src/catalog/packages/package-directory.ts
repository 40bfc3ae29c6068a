// https://www.npmjs.com/package/package-directory
import type { CatalogModule } from '../blocking-api.ts';

export const packageDirectory: CatalogModule = {
  module: 'package-directory',
  verified: '8.2.0',
  exports: {
    packageDirectorySync: {
      kind: 'fs',
      cost: 'brief',
      replacement: { form: 'promise', name: 'package-directory#packageDirectory' },
    },
  },
};
