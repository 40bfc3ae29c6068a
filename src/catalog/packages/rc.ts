// https://www.npmjs.com/package/rc
import type { CatalogModule } from '../blocking-api.ts';

export const rc: CatalogModule = {
  module: 'rc',
  verified: '1.2.8',
  exports: {
    default: { kind: 'fs', cost: 'grows', instead: 'Read the configuration once at start-up.' },
  },
};
