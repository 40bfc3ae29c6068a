// https://www.npmjs.com/package/brotli
import type { CatalogModule } from '../blocking-api.ts';

export const brotli: CatalogModule = {
  module: 'brotli',
  verified: '2.0.0',
  exports: {
    decompress: {
      kind: 'zlib',
      cost: 'grows',
      instead: 'Use `brotliDecompress` of `node:zlib`, which works in the thread pool.',
    },
    compress: { kind: 'zlib', cost: 'grows', instead: 'Use `brotliCompress` of `node:zlib`, which works in the thread pool.' },
  },
};
