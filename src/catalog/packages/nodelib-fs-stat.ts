// https://www.npmjs.com/package/@nodelib/fs.stat
import type { CatalogModule } from '../blocking-api.ts';

export const nodelibFsStat: CatalogModule = {
  module: '@nodelib/fs.stat',
  verified: '4.0.0',
  exports: {
    statSync: { kind: 'fs', cost: 'brief', replacement: { form: 'promisify', name: '@nodelib/fs.stat#stat' } },
  },
};
