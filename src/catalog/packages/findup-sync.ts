// https://www.npmjs.com/package/findup-sync
import type { CatalogModule } from '../blocking-api.ts';

export const findupSync: CatalogModule = {
  module: 'findup-sync',
  verified: '5.0.0',
  exports: {
    default: { kind: 'fs', cost: 'brief', instead: 'Use `findUp()` of the `find-up` package.' },
  },
};
