// https://www.npmjs.com/package/jsdom
import type { CatalogModule } from '../blocking-api.ts';

export const jsdom: CatalogModule = {
  module: 'jsdom',
  verified: '31.0.1',
  exports: {
    JSDOM: { kind: 'compute', cost: 'grows', instead: 'Build documents in a worker thread.' },
  },
};
