// https://www.npmjs.com/package/oxc-parser
import type { CatalogModule } from '../blocking-api.ts';

export const oxcParser: CatalogModule = {
  module: 'oxc-parser',
  verified: '0.159.0',
  exports: {
    parseSync: { kind: 'compute', cost: 'grows', replacement: { form: 'promise', name: 'oxc-parser#parse' } },
  },
};
