// https://nodejs.org/api/util.html
import type { CatalogModule } from '../blocking-api.ts';

export const util: CatalogModule = {
  module: 'node:util',
  aliases: ['node:sys', 'sys'],
  exports: {
    diff: { kind: 'compute', cost: 'grows', instead: 'Compare large texts in a worker thread.', since: '22.15.0' },
  },
  results: {
    types: 'node:util/types',
  },
};
