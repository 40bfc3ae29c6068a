// https://www.npmjs.com/package/pngjs
import type { CatalogModule } from '../blocking-api.ts';

const inNameOnly = '`pngjs` decodes on the event loop. Use the `sharp` package, which works in the thread pool.';
const instead =
  'Use the `sharp` package, which works in the thread pool, or a worker thread: with a callback too, `pngjs` works on the event loop.';

export const pngjs: CatalogModule = {
  module: 'pngjs',
  verified: '7.0.0',
  exports: {
    'PNG.sync.read': { kind: 'compute', cost: 'grows', instead },
    'PNG.sync.write': { kind: 'compute', cost: 'grows', instead },
    'PNG.prototype.parse': { kind: 'compute', cost: 'grows', instead: inNameOnly, asyncInNameOnly: true },
  },
};
