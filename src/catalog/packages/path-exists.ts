// https://www.npmjs.com/package/path-exists
import type { CatalogModule } from '../blocking-api.ts';

export const pathExists: CatalogModule = {
  module: 'path-exists',
  verified: '5.0.0',
  exports: {
    pathExistsSync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'path-exists#pathExists' } },
    sync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'path-exists#default' }, until: '4.0.0' },
  },
};
