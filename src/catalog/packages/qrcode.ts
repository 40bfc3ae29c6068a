// https://www.npmjs.com/package/qrcode
import type { CatalogModule } from '../blocking-api.ts';

const instead = '`qrcode` draws on the event loop. Draw codes in a worker thread.';

export const qrcode: CatalogModule = {
  module: 'qrcode',
  verified: '1.5.4',
  exports: {
    toDataURL: { kind: 'compute', cost: 'grows', instead, asyncInNameOnly: true },
    toBuffer: { kind: 'compute', cost: 'grows', instead, asyncInNameOnly: true },
    toFile: { kind: 'compute', cost: 'grows', instead, asyncInNameOnly: true },
    create: { kind: 'compute', cost: 'brief', instead: 'Draw codes in a worker thread.' },
  },
};
