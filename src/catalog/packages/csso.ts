// https://www.npmjs.com/package/csso
import type { CatalogModule } from '../blocking-api.ts';

export const csso: CatalogModule = {
  module: 'csso',
  verified: '5.0.5',
  exports: {
    minify: { kind: 'compute', cost: 'grows', instead: 'Minify in a worker thread.' },
    minifyBlock: { kind: 'compute', cost: 'brief', instead: 'Minify in a worker thread.' },
  },
};
