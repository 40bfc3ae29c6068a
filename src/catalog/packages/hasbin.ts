// https://www.npmjs.com/package/hasbin
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Give `hasbin` a callback: it is called with whether the program is there.';

export const hasbin: CatalogModule = {
  module: 'hasbin',
  verified: '1.2.3',
  exports: {
    sync: { kind: 'fs', cost: 'brief', instead },
    'all.sync': { kind: 'fs', cost: 'brief', instead },
    'every.sync': { kind: 'fs', cost: 'brief', instead },
    'some.sync': { kind: 'fs', cost: 'brief', instead },
    'any.sync': { kind: 'fs', cost: 'brief', instead },
    'first.sync': { kind: 'fs', cost: 'brief', instead },
  },
};
