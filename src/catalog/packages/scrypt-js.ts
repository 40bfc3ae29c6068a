// https://www.npmjs.com/package/scrypt-js
import type { CatalogModule } from '../blocking-api.ts';

export const scryptJs: CatalogModule = {
  module: 'scrypt-js',
  verified: '3.0.1',
  exports: {
    syncScrypt: { kind: 'crypto', cost: 'waits', replacement: { form: 'promise', name: 'scrypt-js#scrypt' } },
  },
};
