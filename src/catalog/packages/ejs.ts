// https://www.npmjs.com/package/ejs
import type { CatalogModule } from '../blocking-api.ts';

export const ejs: CatalogModule = {
  module: 'ejs',
  verified: '7.0.2',
  exports: {
    renderFile: {
      kind: 'fs',
      cost: 'grows',
      costWhen: [
        {
          cost: 'brief',
          when: {
            test: 'any',
            of: [
              { test: 'option', index: 1, property: 'cache', equals: true },
              { test: 'option', index: 2, property: 'cache', equals: true },
            ],
          },
        },
      ],
      instead:
        '`ejs` reads the file with `readFileSync`. Pass `cache: true`, or `render()` what `readFile` of `node:fs/promises` gives.',
      asyncInNameOnly: true,
    },
  },
  notBlocking: {
    render: 'renders a string',
  },
};
