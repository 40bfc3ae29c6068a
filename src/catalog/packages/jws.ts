// https://www.npmjs.com/package/jws
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Use the `jose` package, which signs and verifies in the thread pool.';

export const jws: CatalogModule = {
  module: 'jws',
  verified: '4.0.1',
  exports: {
    sign: { kind: 'crypto', cost: 'brief', instead },
    verify: { kind: 'crypto', cost: 'brief', instead },
  },
};
