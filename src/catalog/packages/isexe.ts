// https://www.npmjs.com/package/isexe
import type { CatalogModule } from '../blocking-api.ts';

export const isexe: CatalogModule = {
  module: 'isexe',
  verified: '4.0.0',
  exports: {
    sync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'isexe#isexe' } },
  },
};
