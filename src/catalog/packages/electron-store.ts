// https://www.npmjs.com/package/electron-store
import type { CatalogModule } from '../blocking-api.ts';

export const electronStore: CatalogModule = {
  module: 'electron-store',
  verified: '12.0.0',
  exports: {
    default: { kind: 'fs', cost: 'grows', instead: 'Create it once at start-up.' },
  },
  results: {
    default: 'conf#Conf',
  },
};
