// https://www.npmjs.com/package/xmlhttprequest-ssl
import type { CatalogModule } from '../blocking-api.ts';

export const xmlhttprequestSsl: CatalogModule = {
  module: 'xmlhttprequest-ssl',
  verified: '4.0.0',
  exports: {
    'XMLHttpRequest.prototype.open': {
      kind: 'network',
      cost: 'waits',
      when: { test: 'literal', index: 2, equals: false },
      instead: 'Use `fetch()`.',
    },
  },
  results: {
    default: 'xmlhttprequest-ssl#XMLHttpRequest',
  },
};
