// https://www.npmjs.com/package/path-type
import type { CatalogModule } from '../blocking-api.ts';

export const pathType: CatalogModule = {
  module: 'path-type',
  verified: '6.0.0',
  exports: {
    isFileSync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'path-type#isFile' } },
    isDirectorySync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'path-type#isDirectory' } },
    isSymlinkSync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'path-type#isSymlink' } },
  },
};
