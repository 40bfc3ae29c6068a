// https://www.npmjs.com/package/hasha
import type { CatalogModule } from '../blocking-api.ts';

export const hasha: CatalogModule = {
  module: 'hasha',
  verified: '7.0.0',
  exports: {
    hashFileSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'hasha#hashFile' } },
    hashSync: { kind: 'crypto', cost: 'brief', replacement: { form: 'promise', name: 'hasha#hash' } },
    fromFileSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'hasha#fromFile' }, until: '5.2.2' },
  },
};
