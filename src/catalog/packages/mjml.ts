// https://www.npmjs.com/package/mjml
import type { CatalogModule } from '../blocking-api.ts';

export const mjml: CatalogModule = {
  module: 'mjml',
  verified: '5.4.1',
  exports: {
    default: {
      kind: 'compute',
      cost: 'grows',
      instead: '`mjml` compiles on the event loop. Compile in a worker thread.',
      asyncInNameOnly: true,
    },
  },
};
