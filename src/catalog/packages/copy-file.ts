// https://www.npmjs.com/package/copy-file
import type { CatalogModule } from '../blocking-api.ts';

export const copyFile: CatalogModule = {
  module: 'copy-file',
  verified: '11.1.0',
  exports: {
    copyFileSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'copy-file#copyFile' } },
  },
};
