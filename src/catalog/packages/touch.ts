// https://www.npmjs.com/package/touch
import type { CatalogModule } from '../blocking-api.ts';

export const touch: CatalogModule = {
  module: 'touch',
  verified: '3.1.1',
  exports: {
    sync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'touch#default' } },
    touchSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'touch#default' } },
    ftouchSync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'touch#ftouch' } },
  },
};
