// https://www.npmjs.com/package/classic-level
import type { CatalogModule } from '../blocking-api.ts';

export const classicLevel: CatalogModule = {
  module: 'classic-level',
  verified: '3.0.0',
  exports: {
    'ClassicLevel.prototype.getSync': { kind: 'database', cost: 'grows', replacement: { form: 'method', name: 'get' } },
  },
};
