// https://www.npmjs.com/package/temp
import type { CatalogModule } from '../blocking-api.ts';

export const temp: CatalogModule = {
  module: 'temp',
  verified: '0.9.4',
  exports: {
    mkdirSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promisify', name: 'temp#mkdir' } },
    openSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promisify', name: 'temp#open' } },
    cleanupSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promisify', name: 'temp#cleanup' } },
  },
};
