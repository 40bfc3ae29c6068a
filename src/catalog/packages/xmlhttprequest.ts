// https://www.npmjs.com/package/xmlhttprequest
import type { CatalogModule } from '../blocking-api.ts';

export const xmlhttprequest: CatalogModule = {
  module: 'xmlhttprequest',
  verified: '1.8.0',
  exports: {
    'XMLHttpRequest.prototype.open': {
      kind: 'network',
      cost: 'waits',
      when: { test: 'literal', index: 2, equals: false },
      instead: 'Use `fetch()`.',
    },
  },
};
