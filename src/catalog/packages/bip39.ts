// https://www.npmjs.com/package/bip39
import type { CatalogModule } from '../blocking-api.ts';

export const bip39: CatalogModule = {
  module: 'bip39',
  verified: '3.1.2',
  exports: {
    mnemonicToSeedSync: {
      kind: 'crypto',
      cost: 'waits',
      instead: 'Use `pbkdf2` of `node:crypto`, or a worker thread: `mnemonicToSeed()` runs on the event loop too.',
    },
    mnemonicToSeed: {
      kind: 'crypto',
      cost: 'waits',
      instead: '`bip39` derives the seed on the event loop. Use `pbkdf2` of `node:crypto`, or a worker thread.',
      asyncInNameOnly: true,
    },
  },
};
