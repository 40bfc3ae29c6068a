// https://www.npmjs.com/package/find-up
import type { CatalogModule } from '../blocking-api.ts';

export const findUp: CatalogModule = {
  module: 'find-up',
  verified: '8.0.0',
  exports: {
    findUpSync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'find-up#findUp' } },
    findUpMultipleSync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'find-up#findUpMultiple' } },
    findDownSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'find-up#findDown' } },
    pathExistsSync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'find-up#pathExists' }, until: '7.0.0' },
    sync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'find-up#default' }, until: '5.0.0' },
  },
};
