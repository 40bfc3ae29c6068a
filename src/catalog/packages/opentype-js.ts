// https://www.npmjs.com/package/opentype.js
import type { CatalogModule } from '../blocking-api.ts';

export const opentypeJs: CatalogModule = {
  module: 'opentype.js',
  verified: '2.0.0',
  exports: {},
  notBlocking: {
    loadSync: 'prints that it is deprecated, and does nothing',
  },
};
