// https://www.npmjs.com/package/elliptic
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Use `generateKeyPair`, `sign` and `verify` of `node:crypto` with a callback.';

export const elliptic: CatalogModule = {
  module: 'elliptic',
  verified: '6.6.1',
  exports: {
    'ec.prototype.genKeyPair': { kind: 'crypto', cost: 'brief', instead },
    'ec.prototype.sign': { kind: 'crypto', cost: 'brief', instead },
    'ec.prototype.verify': { kind: 'crypto', cost: 'brief', instead },
  },
};
