// https://www.npmjs.com/package/read-yaml-file
import type { CatalogModule } from '../blocking-api.ts';

export const readYamlFile: CatalogModule = {
  module: 'read-yaml-file',
  verified: '3.0.0',
  exports: {
    readYamlFileSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'read-yaml-file#readYamlFile' } },
    sync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'read-yaml-file#default' }, until: '2.1.0' },
  },
};
