// https://www.npmjs.com/package/require-all
import type { CatalogModule } from '../blocking-api.ts';

export const requireAll: CatalogModule = {
  module: 'require-all',
  verified: '3.0.0',
  exports: {
    default: {
      kind: 'fs',
      cost: 'grows',
      instead: 'Call it once at start-up, or `import()` what `readdir` of `node:fs/promises` lists.',
    },
  },
};
