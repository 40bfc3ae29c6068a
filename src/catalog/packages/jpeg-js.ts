// https://www.npmjs.com/package/jpeg-js
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Use the `sharp` package, which works on images in the thread pool, or a worker thread.';

export const jpegJs: CatalogModule = {
  module: 'jpeg-js',
  verified: '0.4.4',
  exports: {
    encode: { kind: 'compute', cost: 'grows', instead },
    decode: { kind: 'compute', cost: 'grows', instead },
  },
};
