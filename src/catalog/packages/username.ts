// https://www.npmjs.com/package/username
import type { CatalogModule } from '../blocking-api.ts';

export const username: CatalogModule = {
  module: 'username',
  verified: '7.0.0',
  exports: {
    usernameSync: { kind: 'child-process', cost: 'brief', replacement: { form: 'promise', name: 'username#username' } },
  },
};
