// https://www.npmjs.com/package/esbuild
import type { CatalogModule } from '../blocking-api.ts';

export const esbuild: CatalogModule = {
  module: 'esbuild',
  verified: '0.28.2',
  exports: {
    buildSync: { kind: 'compute', cost: 'waits', replacement: { form: 'promise', name: 'esbuild#build' } },
    transformSync: { kind: 'compute', cost: 'grows', replacement: { form: 'promise', name: 'esbuild#transform' } },
    formatMessagesSync: { kind: 'compute', cost: 'grows', replacement: { form: 'promise', name: 'esbuild#formatMessages' } },
    analyzeMetafileSync: { kind: 'compute', cost: 'grows', replacement: { form: 'promise', name: 'esbuild#analyzeMetafile' } },
  },
};
