// https://www.npmjs.com/package/output-file-sync
import type { CatalogModule } from '../blocking-api.ts';

export const outputFileSync: CatalogModule = {
  module: 'output-file-sync',
  verified: '2.0.1',
  exports: {
    default: {
      kind: 'fs',
      cost: 'grows',
      instead: 'Use `outputFile` of `fs-extra`, or `mkdir` and `writeFile` of `node:fs/promises`.',
    },
  },
};
