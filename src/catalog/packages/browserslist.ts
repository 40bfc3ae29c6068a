// https://www.npmjs.com/package/browserslist
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Ask once at start-up.';

export const browserslist: CatalogModule = {
  module: 'browserslist',
  verified: '4.29.6',
  exports: {
    default: { kind: 'fs', cost: 'brief', instead },
    loadConfig: { kind: 'fs', cost: 'brief', instead },
  },
};
