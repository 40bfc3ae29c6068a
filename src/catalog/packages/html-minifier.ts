// https://www.npmjs.com/package/html-minifier
import type { CatalogModule } from '../blocking-api.ts';

export const htmlMinifier: CatalogModule = {
  module: 'html-minifier',
  verified: '4.0.0',
  exports: {
    minify: { kind: 'compute', cost: 'grows', instead: 'Minify in a worker thread.' },
  },
};
