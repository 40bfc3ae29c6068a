// https://www.npmjs.com/package/nunjucks
import type { CatalogModule } from '../blocking-api.ts';

const instead =
  'Precompile the templates, or render each once at start-up: `nunjucks` reads them with `readFileSync` at first use, with a callback too.';

export const nunjucks: CatalogModule = {
  module: 'nunjucks',
  verified: '3.2.4',
  exports: {
    render: { kind: 'fs', cost: 'brief', instead, asyncInNameOnlyWhen: { test: 'callback', index: 1 } },
    'Environment.prototype.render': { kind: 'fs', cost: 'brief', instead, asyncInNameOnlyWhen: { test: 'callback', index: 1 } },
  },
  results: {
    configure: 'nunjucks#Environment',
  },
};
