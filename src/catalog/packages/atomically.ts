// https://www.npmjs.com/package/atomically
import type { CatalogModule } from '../blocking-api.ts';

export const atomically: CatalogModule = {
  module: 'atomically',
  verified: '2.1.1',
  exports: {
    readFileSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'atomically#readFile' } },
    writeFileSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'atomically#writeFile' } },
  },
};
