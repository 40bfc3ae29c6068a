// https://www.npmjs.com/package/terser
import type { CatalogModule } from '../blocking-api.ts';

export const terser: CatalogModule = {
  module: 'terser',
  verified: '5.51.2',
  exports: {
    minify_sync: {
      kind: 'compute',
      cost: 'grows',
      instead: 'Use `minify()` of `@swc/core` or `transform()` of `esbuild`, or minify in a worker thread.',
    },
    minify: {
      kind: 'compute',
      cost: 'grows',
      instead:
        '`terser` minifies on the event loop. Use `minify()` of `@swc/core` or `transform()` of `esbuild`, or minify in a worker thread.',
      asyncInNameOnly: true,
    },
  },
};
