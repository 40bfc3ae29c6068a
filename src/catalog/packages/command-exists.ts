// https://www.npmjs.com/package/command-exists
import type { CatalogModule } from '../blocking-api.ts';

export const commandExists: CatalogModule = {
  module: 'command-exists',
  verified: '1.2.9',
  exports: {
    sync: {
      kind: 'child-process',
      cost: 'waits',
      replacement: { form: 'promise', name: 'command-exists#default', difference: 'rejects in place of giving false' },
    },
  },
};
