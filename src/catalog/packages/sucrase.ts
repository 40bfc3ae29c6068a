// https://www.npmjs.com/package/sucrase
import type { CatalogModule } from '../blocking-api.ts';

export const sucrase: CatalogModule = {
  module: 'sucrase',
  verified: '3.35.1',
  exports: {
    transform: { kind: 'compute', cost: 'grows', instead: 'Use `transform()` of `@swc/core`, which works in the thread pool.' },
  },
};
