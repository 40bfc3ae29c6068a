// https://www.npmjs.com/package/pbkdf2
import type { CatalogModule } from '../blocking-api.ts';

export const pbkdf2: CatalogModule = {
  module: 'pbkdf2',
  verified: '3.1.7',
  exports: {
    pbkdf2Sync: { kind: 'crypto', cost: 'waits', replacement: { form: 'promisify', name: 'pbkdf2#pbkdf2' } },
  },
};
