// https://www.npmjs.com/package/markdown-it
import type { CatalogModule } from '../blocking-api.ts';

export const markdownIt: CatalogModule = {
  module: 'markdown-it',
  verified: '15.0.3',
  exports: {
    'MarkdownIt.prototype.render': { kind: 'compute', cost: 'brief', instead: 'Render long documents in a worker thread.' },
    'MarkdownIt.prototype.renderInline': { kind: 'compute', cost: 'brief', instead: 'Render long documents in a worker thread.' },
  },
  results: {
    default: 'markdown-it#MarkdownIt',
    'MarkdownIt.prototype.use': 'markdown-it#MarkdownIt',
  },
};
