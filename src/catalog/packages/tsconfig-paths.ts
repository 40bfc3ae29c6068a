// https://www.npmjs.com/package/tsconfig-paths
import type { CatalogModule } from '../blocking-api.ts';

export const tsconfigPaths: CatalogModule = {
  module: 'tsconfig-paths',
  verified: '4.2.0',
  exports: {
    loadConfig: { kind: 'fs', cost: 'grows', instead: 'Load the configuration once at start-up.' },
  },
};
