// https://www.npmjs.com/package/@nodelib/fs.scandir
import type { CatalogModule } from '../blocking-api.ts';

export const nodelibFsScandir: CatalogModule = {
  module: '@nodelib/fs.scandir',
  verified: '4.0.1',
  exports: {
    scandirSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promisify', name: '@nodelib/fs.scandir#scandir' } },
  },
};
