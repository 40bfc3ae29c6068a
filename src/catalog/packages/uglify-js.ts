// https://www.npmjs.com/package/uglify-js
import type { CatalogModule } from '../blocking-api.ts';

export const uglifyJs: CatalogModule = {
  module: 'uglify-js',
  verified: '3.19.3',
  exports: {
    minify: {
      kind: 'compute',
      cost: 'grows',
      instead: 'Use `minify()` of `@swc/core`, which works in the thread pool, or minify in a worker thread.',
    },
  },
};
