// https://www.npmjs.com/package/md5-file
import type { CatalogModule } from '../blocking-api.ts';

export const md5File: CatalogModule = {
  module: 'md5-file',
  verified: '5.0.0',
  exports: {
    sync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'md5-file#default' } },
  },
};
