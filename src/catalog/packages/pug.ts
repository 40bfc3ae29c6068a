// https://www.npmjs.com/package/pug
import type { CatalogModule } from '../blocking-api.ts';

const instead =
  'Call `compileFile()` once at start-up: `pug` reads templates with `readFileSync`, with a callback too, and compiles them on the event loop.';

export const pug: CatalogModule = {
  module: 'pug',
  verified: '3.0.4',
  exports: {
    renderFile: {
      kind: 'fs',
      cost: 'grows',
      costWhen: [{ cost: 'brief', when: { test: 'any', of: [{ test: 'option', index: 1, property: 'cache', equals: true }] } }],
      instead,
      asyncInNameOnlyWhen: { test: 'callback', index: 1 },
    },
    compileFile: {
      kind: 'fs',
      cost: 'grows',
      costWhen: [{ cost: 'brief', when: { test: 'any', of: [{ test: 'option', index: 1, property: 'cache', equals: true }] } }],
      instead,
    },
  },
};
