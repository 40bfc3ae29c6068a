// https://www.npmjs.com/package/keypair
import type { CatalogModule } from '../blocking-api.ts';

export const keypair: CatalogModule = {
  module: 'keypair',
  verified: '1.0.4',
  exports: {
    default: {
      kind: 'crypto',
      cost: 'waits',
      instead: 'Use `generateKeyPair` of `node:crypto`, which works in the thread pool.',
    },
  },
};
