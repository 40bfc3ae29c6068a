// https://www.npmjs.com/package/@nodelib/fs.walk
import type { CatalogModule } from '../blocking-api.ts';

export const nodelibFsWalk: CatalogModule = {
  module: '@nodelib/fs.walk',
  verified: '3.0.1',
  exports: {
    walkSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promisify', name: '@nodelib/fs.walk#walk' } },
  },
};
