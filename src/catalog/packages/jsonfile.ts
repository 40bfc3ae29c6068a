// https://www.npmjs.com/package/jsonfile
import type { CatalogModule } from '../blocking-api.ts';

export const jsonfile: CatalogModule = {
  module: 'jsonfile',
  verified: '6.2.1',
  exports: {
    readFileSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'jsonfile#readFile' } },
    writeFileSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'jsonfile#writeFile' } },
  },
};
