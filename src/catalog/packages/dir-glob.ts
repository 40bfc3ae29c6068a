// https://www.npmjs.com/package/dir-glob
import type { CatalogModule } from '../blocking-api.ts';

export const dirGlob: CatalogModule = {
  module: 'dir-glob',
  verified: '3.0.1',
  exports: {
    sync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'dir-glob#default' } },
  },
};
