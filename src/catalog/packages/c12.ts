// https://www.npmjs.com/package/c12
import type { CatalogModule } from '../blocking-api.ts';

export const c12: CatalogModule = {
  module: 'c12',
  verified: '3.3.4',
  exports: {
    loadConfig: {
      kind: 'fs',
      cost: 'grows',
      instead: '`c12` looks for its files with `statSync`. Load the configuration once at start-up, or in a worker thread.',
      asyncInNameOnly: true,
    },
  },
};
