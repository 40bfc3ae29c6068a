// https://www.npmjs.com/package/argon2
import type { CatalogModule } from '../blocking-api.ts';

export const argon2: CatalogModule = {
  module: 'argon2',
  verified: '0.45.1',
  exports: {},
  notBlocking: {
    hash: 'hashes in the thread pool',
    verify: 'hashes in the thread pool',
  },
};
