// https://www.npmjs.com/package/pizzip
import type { CatalogModule } from '../blocking-api.ts';

export const pizzip: CatalogModule = {
  module: 'pizzip',
  verified: '3.3.0',
  exports: {
    'PizZip.prototype.generate': { kind: 'zlib', cost: 'grows', instead: 'Use `generateAsync()` of the `jszip` package.' },
  },
  results: {
    default: 'pizzip#PizZip',
  },
};
