// https://www.npmjs.com/package/bwip-js
import type { CatalogModule } from '../blocking-api.ts';

export const bwipJs: CatalogModule = {
  module: 'bwip-js',
  verified: '4.11.4',
  exports: {
    toBuffer: {
      kind: 'compute',
      cost: 'grows',
      instead: '`bwip-js` draws on the event loop. Draw codes in a worker thread.',
      asyncInNameOnly: true,
    },
  },
};
