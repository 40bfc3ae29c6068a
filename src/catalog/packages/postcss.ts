// https://www.npmjs.com/package/postcss
import type { CatalogModule } from '../blocking-api.ts';

export const postcss: CatalogModule = {
  module: 'postcss',
  verified: '8.5.33',
  exports: {
    'Processor.prototype.process': {
      kind: 'compute',
      cost: 'grows',
      instead: '`postcss` runs its plugins on the event loop. Process in a worker thread.',
      asyncInNameOnly: true,
    },
  },
  results: {
    default: 'postcss#Processor',
    'Processor.prototype.use': 'postcss#Processor',
  },
};
