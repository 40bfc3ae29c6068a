// https://www.npmjs.com/package/pngjs
import type { CatalogModule } from '../blocking-api.ts';

export const pngjs: CatalogModule = {
  module: 'pngjs',
  verified: '7.0.0',
  exports: {
    'PNG.sync.read': {
      kind: 'compute',
      cost: 'grows',
      instead: 'Use `new PNG().parse(data, callback)`, which inflates in the thread pool, or the `sharp` package.',
    },
    'PNG.sync.write': {
      kind: 'compute',
      cost: 'grows',
      instead: 'Use `png.pack()`, a stream that deflates in the thread pool, or the `sharp` package.',
    },
  },
};
