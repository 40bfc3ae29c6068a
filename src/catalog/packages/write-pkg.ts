// https://www.npmjs.com/package/write-pkg
import type { CatalogModule } from '../blocking-api.ts';

export const writePkg: CatalogModule = {
  module: 'write-pkg',
  verified: '7.0.0',
  exports: {
    writePackageSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'write-pkg#writePackage' } },
    updatePackageSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'write-pkg#updatePackage' } },
    addPackageDependenciesSync: {
      kind: 'fs',
      cost: 'grows',
      replacement: { form: 'promise', name: 'write-pkg#addPackageDependencies' },
    },
    removePackageDependenciesSync: {
      kind: 'fs',
      cost: 'grows',
      replacement: { form: 'promise', name: 'write-pkg#removePackageDependencies' },
    },
  },
};
