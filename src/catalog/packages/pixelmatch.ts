// https://www.npmjs.com/package/pixelmatch
import type { CatalogModule } from '../blocking-api.ts';

export const pixelmatch: CatalogModule = {
  module: 'pixelmatch',
  verified: '7.2.0',
  exports: {
    default: { kind: 'compute', cost: 'grows', instead: 'Compare images in a worker thread.' },
  },
};
