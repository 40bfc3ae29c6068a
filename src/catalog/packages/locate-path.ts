// https://www.npmjs.com/package/locate-path
import type { CatalogModule } from '../blocking-api.ts';

export const locatePath: CatalogModule = {
  module: 'locate-path',
  verified: '8.0.0',
  exports: {
    locatePathSync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'locate-path#locatePath' } },
    sync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'locate-path#default' }, until: '6.0.0' },
  },
};
