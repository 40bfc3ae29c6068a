// https://www.npmjs.com/package/which
import type { CatalogModule } from '../blocking-api.ts';

export const which: CatalogModule = {
  module: 'which',
  verified: '7.0.0',
  exports: {
    sync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'which#default' } },
  },
};
