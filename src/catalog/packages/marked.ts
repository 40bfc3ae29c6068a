// https://www.npmjs.com/package/marked
import type { CatalogModule } from '../blocking-api.ts';

export const marked: CatalogModule = {
  module: 'marked',
  verified: '18.2.1',
  exports: {
    marked: { kind: 'compute', cost: 'brief', instead: 'Render long documents in a worker thread.' },
    parse: { kind: 'compute', cost: 'brief', instead: 'Render long documents in a worker thread.' },
    'marked.parse': { kind: 'compute', cost: 'brief', instead: 'Render long documents in a worker thread.' },
    'marked.parseInline': { kind: 'compute', cost: 'brief', instead: 'Render long documents in a worker thread.' },
    parseInline: { kind: 'compute', cost: 'brief', instead: 'Render long documents in a worker thread.' },
  },
};
