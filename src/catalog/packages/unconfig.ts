// https://www.npmjs.com/package/unconfig
import type { CatalogModule } from '../blocking-api.ts';

export const unconfig: CatalogModule = {
  module: 'unconfig',
  verified: '7.5.0',
  exports: {
    loadConfigSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'unconfig#loadConfig' } },
  },
};
