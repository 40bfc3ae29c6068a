// https://www.npmjs.com/package/walk-sync
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Use `readdir` of `node:fs/promises` with `recursive`, or `glob()` of `tinyglobby`.';

export const walkSync: CatalogModule = {
  module: 'walk-sync',
  verified: '4.0.2',
  exports: {
    default: { kind: 'fs', cost: 'grows', instead },
    entries: { kind: 'fs', cost: 'grows', instead },
  },
};
