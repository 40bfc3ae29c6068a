// https://www.npmjs.com/package/unxhr
import type { CatalogModule } from '../blocking-api.ts';

export const unxhr: CatalogModule = {
  module: 'unxhr',
  verified: '1.2.0',
  exports: {
    'XMLHttpRequest.prototype.open': {
      kind: 'network',
      cost: 'waits',
      when: { test: 'literal', index: 2, equals: false },
      instead: 'Use `fetch()`.',
    },
  },
};
