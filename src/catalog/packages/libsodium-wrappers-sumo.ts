// https://www.npmjs.com/package/libsodium-wrappers-sumo
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Use the `argon2` package, which hashes in the thread pool.';

export const libsodiumWrappersSumo: CatalogModule = {
  module: 'libsodium-wrappers-sumo',
  verified: '0.8.4',
  exports: {
    crypto_pwhash: { kind: 'crypto', cost: 'waits', instead },
    crypto_pwhash_str: { kind: 'crypto', cost: 'waits', instead },
    crypto_pwhash_str_verify: { kind: 'crypto', cost: 'waits', instead },
    crypto_pwhash_scryptsalsa208sha256: { kind: 'crypto', cost: 'waits', instead },
  },
};
