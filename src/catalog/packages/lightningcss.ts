// https://www.npmjs.com/package/lightningcss
import type { CatalogModule } from '../blocking-api.ts';

export const lightningcss: CatalogModule = {
  module: 'lightningcss',
  verified: '1.33.0',
  exports: {
    transform: { kind: 'compute', cost: 'grows', instead: 'Transform in a worker thread.' },
    bundle: { kind: 'compute', cost: 'grows', replacement: { form: 'promise', name: 'lightningcss#bundleAsync' } },
  },
};
