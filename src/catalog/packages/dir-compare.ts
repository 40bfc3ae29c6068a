// https://www.npmjs.com/package/dir-compare
import type { CatalogModule } from '../blocking-api.ts';

export const dirCompare: CatalogModule = {
  module: 'dir-compare',
  verified: '5.0.0',
  exports: {
    compareSync: {
      kind: 'fs',
      cost: 'grows',
      instead: 'Compare in a worker thread: `compare()` looks at every entry synchronously too.',
    },
    compare: {
      kind: 'fs',
      cost: 'grows',
      instead: '`dir-compare` looks at every entry on the event loop. Compare in a worker thread.',
      asyncInNameOnly: true,
    },
  },
};
