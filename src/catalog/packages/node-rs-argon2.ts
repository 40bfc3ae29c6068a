// https://www.npmjs.com/package/@node-rs/argon2
import type { CatalogModule } from '../blocking-api.ts';

export const nodeRsArgon2: CatalogModule = {
  module: '@node-rs/argon2',
  verified: '2.2.1',
  exports: {
    hashSync: { kind: 'crypto', cost: 'waits', replacement: { form: 'promise', name: '@node-rs/argon2#hash' } },
    verifySync: { kind: 'crypto', cost: 'waits', replacement: { form: 'promise', name: '@node-rs/argon2#verify' } },
    hashRawSync: { kind: 'crypto', cost: 'waits', replacement: { form: 'promise', name: '@node-rs/argon2#hashRaw' } },
  },
};
