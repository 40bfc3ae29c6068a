// https://www.npmjs.com/package/svgo
import type { CatalogModule } from '../blocking-api.ts';

export const svgo: CatalogModule = {
  module: 'svgo',
  verified: '4.1.0',
  exports: {
    optimize: { kind: 'compute', cost: 'grows', instead: 'Optimize in a worker thread.' },
  },
};
