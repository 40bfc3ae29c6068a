// https://nodejs.org/api/tls.html
import type { CatalogModule } from '../blocking-api.ts';

/** `node:tls` reads the system's certificates from disk at the first request for them, and keeps them. */
export const tls: CatalogModule = {
  module: 'node:tls',
  exports: {
    getCACertificates: {
      kind: 'fs',
      cost: 'brief',
      costWhen: [{ cost: 'waits', when: { test: 'literal', index: 0, equals: 'system' } }],
      instead: 'Read the certificates once, before the program serves.',
      since: '22.15.0',
    },
    setDefaultCACertificates: {
      kind: 'crypto',
      cost: 'grows',
      instead: 'Set the certificates before the program serves.',
      since: '22.19.0',
    },
  },
};
