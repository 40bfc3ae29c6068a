// https://www.npmjs.com/package/fast-glob
import type { CatalogModule } from '../blocking-api.ts';

export const fastGlob: CatalogModule = {
  module: 'fast-glob',
  verified: '3.3.3',
  exports: {
    sync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'fast-glob#default' } },
    globSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'fast-glob#glob' } },
  },
};
