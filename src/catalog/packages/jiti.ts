// https://www.npmjs.com/package/jiti
import type { CatalogModule } from '../blocking-api.ts';

export const jiti: CatalogModule = {
  module: 'jiti',
  verified: '2.7.0',
  exports: {
    'Jiti()': {
      kind: 'compute',
      cost: 'grows',
      instead: 'Load modules at start-up: `jiti` reads and compiles them on the event loop.',
    },
    'Jiti.prototype.import': {
      kind: 'compute',
      cost: 'grows',
      instead: '`jiti` reads and compiles on the event loop. Load modules at start-up, or in a worker thread.',
      asyncInNameOnly: true,
    },
  },
  results: {
    createJiti: 'jiti#Jiti',
    default: 'jiti#Jiti',
  },
};
