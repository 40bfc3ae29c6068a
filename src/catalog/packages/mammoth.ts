// https://www.npmjs.com/package/mammoth
import type { CatalogModule } from '../blocking-api.ts';

const instead = '`mammoth` converts on the event loop. Convert documents in a worker thread.';

export const mammoth: CatalogModule = {
  module: 'mammoth',
  verified: '1.13.0',
  exports: {
    convertToHtml: { kind: 'compute', cost: 'grows', instead, asyncInNameOnly: true },
    convertToMarkdown: { kind: 'compute', cost: 'grows', instead, asyncInNameOnly: true },
    extractRawText: { kind: 'compute', cost: 'grows', instead, asyncInNameOnly: true },
  },
};
