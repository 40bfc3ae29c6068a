// https://www.npmjs.com/package/get-tsconfig
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Read the configuration once at start-up.';

export const getTsconfig: CatalogModule = {
  module: 'get-tsconfig',
  verified: '4.14.3',
  exports: {
    getTsconfig: { kind: 'fs', cost: 'grows', instead },
    parseTsconfig: { kind: 'fs', cost: 'grows', instead },
    findTsconfig: { kind: 'fs', cost: 'brief', instead },
  },
};
