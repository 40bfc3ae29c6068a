// https://www.npmjs.com/package/find-up-simple
import type { CatalogModule } from '../blocking-api.ts';

export const findUpSimple: CatalogModule = {
  module: 'find-up-simple',
  verified: '1.0.1',
  exports: {
    findUpSync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'find-up-simple#findUp' } },
  },
};
