// https://www.npmjs.com/package/sodium-native
import type { CatalogModule } from '../blocking-api.ts';

export const sodiumNative: CatalogModule = {
  module: 'sodium-native',
  verified: '5.1.0',
  exports: {
    crypto_pwhash: { kind: 'crypto', cost: 'waits', instead: 'Use `crypto_pwhash_async()`, which hashes in the thread pool.' },
    crypto_pwhash_str: {
      kind: 'crypto',
      cost: 'waits',
      instead: 'Use `crypto_pwhash_str_async()`, which hashes in the thread pool.',
    },
    crypto_pwhash_str_verify: {
      kind: 'crypto',
      cost: 'waits',
      instead: 'Use `crypto_pwhash_str_verify_async()`, which hashes in the thread pool.',
    },
    crypto_pwhash_scryptsalsa208sha256: {
      kind: 'crypto',
      cost: 'waits',
      instead: 'Use `crypto_pwhash_scryptsalsa208sha256_async()`, which hashes in the thread pool.',
    },
    crypto_pwhash_scryptsalsa208sha256_str: {
      kind: 'crypto',
      cost: 'waits',
      instead: 'Use `crypto_pwhash_scryptsalsa208sha256_str_async()`, which hashes in the thread pool.',
    },
    crypto_pwhash_scryptsalsa208sha256_str_verify: {
      kind: 'crypto',
      cost: 'waits',
      instead: 'Use `crypto_pwhash_scryptsalsa208sha256_str_verify_async()`, which hashes in the thread pool.',
    },
  },
};
