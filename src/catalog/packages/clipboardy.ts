// https://www.npmjs.com/package/clipboardy
import type { CatalogModule } from '../blocking-api.ts';

export const clipboardy: CatalogModule = {
  module: 'clipboardy',
  verified: '5.3.2',
  exports: {
    readSync: { kind: 'child-process', cost: 'waits', replacement: { form: 'promise', name: 'clipboardy#read' } },
    writeSync: { kind: 'child-process', cost: 'waits', replacement: { form: 'promise', name: 'clipboardy#write' } },
  },
};
