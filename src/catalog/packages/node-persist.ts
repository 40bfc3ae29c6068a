// https://www.npmjs.com/package/node-persist
import type { CatalogModule } from '../blocking-api.ts';

export const nodePersist: CatalogModule = {
  module: 'node-persist',
  verified: '4.0.4',
  exports: {
    initSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'node-persist#init' } },
  },
};
