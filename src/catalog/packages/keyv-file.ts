// https://www.npmjs.com/package/keyv-file
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Make the store once, at start-up: it reads its whole file.';

export const keyvFile: CatalogModule = {
  module: 'keyv-file',
  verified: '5.3.5',
  exports: {
    default: { kind: 'fs', cost: 'grows', instead },
    KeyvFile: { kind: 'fs', cost: 'grows', instead },
  },
  results: {
    default: 'keyv-file#KeyvFile',
  },
  notBlocking: {
    'KeyvFile.prototype.getSync': 'reads from memory, unless each key has a file of its own (`separatedFile`)',
  },
};
