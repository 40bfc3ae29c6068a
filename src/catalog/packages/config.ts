// https://www.npmjs.com/package/config
import type { CatalogModule } from '../blocking-api.ts';

export const config: CatalogModule = {
  module: 'config',
  verified: '5.0.1',
  exports: {
    'util.loadFileConfigs': {
      kind: 'fs',
      cost: 'grows',
      instead: 'Load it once, at start-up: `get` and `has` answer from memory.',
    },
  },
};
