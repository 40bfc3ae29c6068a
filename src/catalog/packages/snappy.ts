// https://www.npmjs.com/package/snappy
import type { CatalogModule } from '../blocking-api.ts';

export const snappy: CatalogModule = {
  module: 'snappy',
  verified: '7.4.3',
  exports: {
    compressSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promise', name: 'snappy#compress' } },
    uncompressSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promise', name: 'snappy#uncompress' } },
  },
};
