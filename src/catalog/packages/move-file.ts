// https://www.npmjs.com/package/move-file
import type { CatalogModule } from '../blocking-api.ts';

export const moveFile: CatalogModule = {
  module: 'move-file',
  verified: '4.1.0',
  exports: {
    moveFileSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'move-file#moveFile' } },
    renameFileSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'move-file#renameFile' } },
    sync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'move-file#default' }, until: '2.1.0' },
  },
};
