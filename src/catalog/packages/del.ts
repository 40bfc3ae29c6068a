// https://www.npmjs.com/package/del
import type { CatalogModule } from '../blocking-api.ts';

export const del: CatalogModule = {
  module: 'del',
  verified: '9.0.1',
  exports: {
    deleteSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'del#deleteAsync' } },
    sync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'del#default' }, until: '6.1.1' },
  },
};
