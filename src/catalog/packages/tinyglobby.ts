// https://www.npmjs.com/package/tinyglobby
import type { CatalogModule } from '../blocking-api.ts';

export const tinyglobby: CatalogModule = {
  module: 'tinyglobby',
  verified: '0.2.17',
  exports: {
    globSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'tinyglobby#glob' } },
  },
};
