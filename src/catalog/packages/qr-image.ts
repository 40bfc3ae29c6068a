// https://www.npmjs.com/package/qr-image
import type { CatalogModule } from '../blocking-api.ts';

export const qrImage: CatalogModule = {
  module: 'qr-image',
  verified: '3.2.0',
  exports: {
    imageSync: { kind: 'compute', cost: 'grows', instead: 'Draw codes in a worker thread.' },
    svgObject: { kind: 'compute', cost: 'grows', instead: 'Draw codes in a worker thread.' },
  },
};
