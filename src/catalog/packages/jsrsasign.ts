// https://www.npmjs.com/package/jsrsasign
import type { CatalogModule } from '../blocking-api.ts';

export const jsrsasign: CatalogModule = {
  module: 'jsrsasign',
  verified: '11.1.5',
  exports: {
    'KEYUTIL.generateKeypair': {
      kind: 'crypto',
      cost: 'waits',
      instead: 'Use `generateKeyPair` of `node:crypto`, which works in the thread pool.',
    },
  },
};
