// https://www.npmjs.com/package/import-local
import type { CatalogModule } from '../blocking-api.ts';

export const importLocal: CatalogModule = {
  module: 'import-local',
  verified: '3.2.0',
  exports: {
    default: {
      kind: 'fs',
      cost: 'grows',
      instead: 'Call it once, when the program starts: it looks for a package, and loads it.',
    },
  },
};
