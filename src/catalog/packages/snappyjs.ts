// https://www.npmjs.com/package/snappyjs
import type { CatalogModule } from '../blocking-api.ts';

export const snappyjs: CatalogModule = {
  module: 'snappyjs',
  verified: '0.7.0',
  exports: {
    compress: {
      kind: 'zlib',
      cost: 'grows',
      instead: 'Use `compress()` of the `snappy` package, which works in the thread pool.',
    },
    uncompress: {
      kind: 'zlib',
      cost: 'grows',
      instead: 'Use `uncompress()` of the `snappy` package, which works in the thread pool.',
    },
  },
};
