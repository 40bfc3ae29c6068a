// https://www.npmjs.com/package/n-readlines
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Read lines with `createInterface` of `node:readline` and `for await`.';

export const nReadlines: CatalogModule = {
  module: 'n-readlines',
  verified: '3.4.1',
  exports: {
    default: { kind: 'fs', cost: 'grows', instead },
    'LineReader.prototype.next': { kind: 'fs', cost: 'grows', instead },
  },
  results: {
    default: 'n-readlines#LineReader',
  },
};
