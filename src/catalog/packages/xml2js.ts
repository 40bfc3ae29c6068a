// https://www.npmjs.com/package/xml2js
import type { CatalogModule } from '../blocking-api.ts';

const instead = '`xml2js` parses on the event loop. Parse large documents with a stream, as `sax` does, or in a worker thread.';

export const xml2js: CatalogModule = {
  module: 'xml2js',
  verified: '0.6.2',
  exports: {
    parseString: { kind: 'compute', cost: 'brief', instead, asyncInNameOnly: true },
    parseStringPromise: { kind: 'compute', cost: 'brief', instead, asyncInNameOnly: true },
    'Parser.prototype.parseString': { kind: 'compute', cost: 'brief', instead, asyncInNameOnly: true },
    'Parser.prototype.parseStringPromise': { kind: 'compute', cost: 'brief', instead, asyncInNameOnly: true },
  },
};
