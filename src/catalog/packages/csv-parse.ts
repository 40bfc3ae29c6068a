// https://www.npmjs.com/package/csv-parse
import type { CatalogModule } from '../blocking-api.ts';

export const csvParseSync: CatalogModule = {
  module: 'csv-parse/sync',
  aliases: ['csv-parse/lib/sync'],
  verified: '7.0.3',
  exports: {
    parse: { kind: 'compute', cost: 'grows', instead: 'Pipe the data through the stream of `csv-parse`.' },
  },
};
