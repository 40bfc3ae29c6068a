// https://www.npmjs.com/package/klaw-sync
import type { CatalogModule } from '../blocking-api.ts';

export const klawSync: CatalogModule = {
  module: 'klaw-sync',
  verified: '8.0.0',
  exports: {
    default: {
      kind: 'fs',
      cost: 'grows',
      instead: 'Use `readdir` of `node:fs/promises` with `recursive`, or the `klaw` package with `for await`.',
    },
  },
};
