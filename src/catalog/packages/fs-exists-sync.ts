// https://www.npmjs.com/package/fs-exists-sync
import type { CatalogModule } from '../blocking-api.ts';

export const fsExistsSync: CatalogModule = {
  module: 'fs-exists-sync',
  verified: '0.1.0',
  exports: {
    default: { kind: 'fs', cost: 'brief', instead: 'Use `access` of `node:fs/promises`.' },
  },
};
