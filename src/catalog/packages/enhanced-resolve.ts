// https://www.npmjs.com/package/enhanced-resolve
import type { CatalogModule } from '../blocking-api.ts';

export const enhancedResolve: CatalogModule = {
  module: 'enhanced-resolve',
  verified: '5.27.0',
  exports: {
    sync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'enhanced-resolve#promise' } },
    'SyncResolver()': { kind: 'fs', cost: 'grows', instead: 'Use `create()` in place of `create.sync()` and pass a callback.' },
  },
  results: {
    'create.sync': 'enhanced-resolve#SyncResolver',
  },
};
