// https://www.npmjs.com/package/resolve
import type { CatalogModule } from '../blocking-api.ts';

export const resolve: CatalogModule = {
  module: 'resolve',
  aliases: [],
  verified: '1.22.14',
  exports: {
    sync: { kind: 'fs', cost: 'grows', replacement: { form: 'promisify', name: 'resolve#default' } },
  },
};
