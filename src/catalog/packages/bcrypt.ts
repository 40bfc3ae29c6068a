// https://www.npmjs.com/package/bcrypt
import type { CatalogModule } from '../blocking-api.ts';

export const bcrypt: CatalogModule = {
  module: 'bcrypt',
  verified: '6.0.0',
  exports: {
    hashSync: { kind: 'crypto', cost: 'waits', replacement: { form: 'promise', name: 'bcrypt#hash' } },
    compareSync: { kind: 'crypto', cost: 'waits', replacement: { form: 'promise', name: 'bcrypt#compare' } },
    genSaltSync: { kind: 'crypto', cost: 'brief', replacement: { form: 'promise', name: 'bcrypt#genSalt' } },
  },
};
