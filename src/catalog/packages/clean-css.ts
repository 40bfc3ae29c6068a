// https://www.npmjs.com/package/clean-css
import type { CatalogModule } from '../blocking-api.ts';

export const cleanCss: CatalogModule = {
  module: 'clean-css',
  verified: '5.3.3',
  exports: {
    'CleanCSS.prototype.minify': {
      kind: 'compute',
      cost: 'grows',
      instead: 'Minify in a worker thread: with `returnPromise` too, `clean-css` works on the event loop.',
    },
  },
  results: {
    default: 'clean-css#CleanCSS',
  },
};
