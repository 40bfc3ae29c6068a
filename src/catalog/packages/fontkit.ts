// https://www.npmjs.com/package/fontkit
import type { CatalogModule } from '../blocking-api.ts';

export const fontkit: CatalogModule = {
  module: 'fontkit',
  verified: '2.0.4',
  exports: {
    openSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'fontkit#open' } },
  },
};
