// https://www.npmjs.com/package/walkdir
import type { CatalogModule } from '../blocking-api.ts';

export const walkdir: CatalogModule = {
  module: 'walkdir',
  verified: '0.4.1',
  exports: {
    sync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'walkdir#async' } },
  },
};
