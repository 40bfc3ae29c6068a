// https://www.npmjs.com/package/blurhash
import type { CatalogModule } from '../blocking-api.ts';

export const blurhash: CatalogModule = {
  module: 'blurhash',
  verified: '2.0.5',
  exports: {
    encode: {
      kind: 'compute',
      cost: 'grows',
      instead: 'Scale the image down first, with `sharp`, or encode in a worker thread.',
    },
    decode: { kind: 'compute', cost: 'grows', instead: 'Decode in a worker thread.' },
  },
};
