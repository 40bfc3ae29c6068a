// https://www.npmjs.com/package/write-file-atomic
import type { CatalogModule } from '../blocking-api.ts';

export const writeFileAtomic: CatalogModule = {
  module: 'write-file-atomic',
  verified: '8.0.0',
  exports: {
    sync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'write-file-atomic#default' } },
  },
};
