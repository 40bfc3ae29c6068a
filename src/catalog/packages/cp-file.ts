// https://www.npmjs.com/package/cp-file
import type { CatalogModule } from '../blocking-api.ts';

export const cpFile: CatalogModule = {
  module: 'cp-file',
  verified: '11.0.0',
  exports: {
    copyFileSync: {
      kind: 'fs',
      cost: 'grows',
      replacement: { form: 'promise', name: 'cp-file#copyFile', difference: 'resolves with an array in place of nothing' },
    },
    sync: {
      kind: 'fs',
      cost: 'grows',
      replacement: { form: 'promise', name: 'cp-file#default', difference: 'resolves with an array in place of nothing' },
      until: '9.1.0',
    },
  },
};
