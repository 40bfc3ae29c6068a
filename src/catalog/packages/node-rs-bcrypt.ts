// https://www.npmjs.com/package/@node-rs/bcrypt
import type { CatalogModule } from '../blocking-api.ts';

export const nodeRsBcrypt: CatalogModule = {
  module: '@node-rs/bcrypt',
  verified: '2.0.0',
  exports: {
    hashSync: { kind: 'crypto', cost: 'waits', replacement: { form: 'promise', name: '@node-rs/bcrypt#hash' } },
    verifySync: { kind: 'crypto', cost: 'waits', replacement: { form: 'promise', name: '@node-rs/bcrypt#verify' } },
    compareSync: { kind: 'crypto', cost: 'waits', replacement: { form: 'promise', name: '@node-rs/bcrypt#compare' } },
    genSaltSync: { kind: 'crypto', cost: 'brief', replacement: { form: 'promise', name: '@node-rs/bcrypt#genSalt' } },
  },
};
