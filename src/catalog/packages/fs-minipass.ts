// https://www.npmjs.com/package/fs-minipass
import type { CatalogModule } from '../blocking-api.ts';

export const fsMinipass: CatalogModule = {
  module: 'fs-minipass',
  verified: '3.0.3',
  exports: {
    ReadStreamSync: { kind: 'fs', cost: 'grows', instead: 'Use `ReadStream`.' },
    WriteStreamSync: { kind: 'fs', cost: 'grows', instead: 'Use `WriteStream`.' },
  },
};
