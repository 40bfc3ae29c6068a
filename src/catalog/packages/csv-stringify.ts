// https://www.npmjs.com/package/csv-stringify
import type { CatalogModule } from '../blocking-api.ts';

export const csvStringifySync: CatalogModule = {
  module: 'csv-stringify/sync',
  aliases: ['csv-stringify/lib/sync'],
  verified: '6.9.0',
  exports: {
    stringify: { kind: 'compute', cost: 'grows', instead: 'Pipe the data through the stream of `csv-stringify`.' },
  },
};
