// https://www.npmjs.com/package/write-json-file
import type { CatalogModule } from '../blocking-api.ts';

export const writeJsonFile: CatalogModule = {
  module: 'write-json-file',
  verified: '7.0.0',
  exports: {
    writeJsonFileSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'write-json-file#writeJsonFile' } },
    sync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'write-json-file#default' }, until: '4.3.0' },
  },
};
