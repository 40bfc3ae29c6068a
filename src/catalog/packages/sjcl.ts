// https://www.npmjs.com/package/sjcl
import type { CatalogModule } from '../blocking-api.ts';

export const sjcl: CatalogModule = {
  module: 'sjcl',
  verified: '1.0.9',
  exports: {
    'misc.pbkdf2': { kind: 'crypto', cost: 'waits', instead: 'Use `pbkdf2` of `node:crypto`, which derives in the thread pool.' },
  },
};
