// https://www.npmjs.com/package/load-json-file
import type { CatalogModule } from '../blocking-api.ts';

export const loadJsonFile: CatalogModule = {
  module: 'load-json-file',
  verified: '7.0.1',
  exports: {
    loadJsonFileSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'load-json-file#loadJsonFile' } },
    sync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'load-json-file#default' }, until: '6.2.0' },
  },
};
