// https://www.npmjs.com/package/dotenv-flow
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Load it once at start-up.';

export const dotenvFlow: CatalogModule = {
  module: 'dotenv-flow',
  verified: '4.1.0',
  exports: {
    config: { kind: 'fs', cost: 'brief', instead },
    load: { kind: 'fs', cost: 'brief', instead },
    parse: { kind: 'fs', cost: 'brief', instead },
    unload: { kind: 'fs', cost: 'brief', instead },
    listFiles: { kind: 'fs', cost: 'brief', instead },
  },
};
