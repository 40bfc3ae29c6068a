// https://www.npmjs.com/package/html-minifier-terser
import type { CatalogModule } from '../blocking-api.ts';

export const htmlMinifierTerser: CatalogModule = {
  module: 'html-minifier-terser',
  verified: '7.2.0',
  exports: {
    minify: {
      kind: 'compute',
      cost: 'grows',
      instead: '`html-minifier-terser` minifies on the event loop. Minify in a worker thread.',
      asyncInNameOnly: true,
    },
  },
};
