// https://www.npmjs.com/package/pdf-parse
import type { CatalogModule } from '../blocking-api.ts';

const instead = '`pdf-parse` parses on the event loop. Parse documents in a worker thread.';

export const pdfParse: CatalogModule = {
  module: 'pdf-parse',
  verified: '2.4.5',
  exports: {
    'PDFParse.prototype.getText': { kind: 'compute', cost: 'grows', instead, asyncInNameOnly: true },
    'PDFParse.prototype.getTable': { kind: 'compute', cost: 'grows', instead, asyncInNameOnly: true },
    'PDFParse.prototype.getImage': { kind: 'compute', cost: 'grows', instead, asyncInNameOnly: true },
    'PDFParse.prototype.getScreenshot': { kind: 'compute', cost: 'grows', instead, asyncInNameOnly: true },
    'PDFParse.prototype.getInfo': { kind: 'compute', cost: 'grows', instead, asyncInNameOnly: true },
    default: { kind: 'compute', cost: 'grows', instead, asyncInNameOnly: true, until: '1.1.1' },
  },
};
