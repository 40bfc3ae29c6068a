// https://www.npmjs.com/package/copy-paste
import type { CatalogModule } from '../blocking-api.ts';

export const copyPaste: CatalogModule = {
  module: 'copy-paste',
  verified: '2.2.0',
  exports: {
    paste: {
      kind: 'child-process',
      cost: 'waits',
      when: { test: 'no-callback', index: 0 },
      replacement: { form: 'promisify', name: 'copy-paste#paste' },
    },
  },
};
