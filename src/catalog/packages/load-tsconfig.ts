// https://www.npmjs.com/package/load-tsconfig
import type { CatalogModule } from '../blocking-api.ts';

export const loadTsconfig: CatalogModule = {
  module: 'load-tsconfig',
  verified: '0.2.5',
  exports: {
    loadTsConfig: {
      kind: 'fs',
      cost: 'brief',
      instead: 'Read it once, at start-up, or use `parse` of `tsconfck`, which gives a promise.',
    },
  },
};
