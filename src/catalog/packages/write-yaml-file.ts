// https://www.npmjs.com/package/write-yaml-file
import type { CatalogModule } from '../blocking-api.ts';

export const writeYamlFile: CatalogModule = {
  module: 'write-yaml-file',
  verified: '6.0.0',
  exports: {
    writeYamlFileSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'write-yaml-file#writeYamlFile' } },
    sync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'write-yaml-file#default' }, until: '5.0.0' },
  },
};
