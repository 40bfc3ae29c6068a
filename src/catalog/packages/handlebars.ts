// https://www.npmjs.com/package/handlebars
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Compile the template once at start-up and keep the function.';

export const handlebars: CatalogModule = {
  module: 'handlebars',
  verified: '4.7.10',
  exports: {
    precompile: { kind: 'compute', cost: 'brief', instead },
  },
  notBlocking: { compile: 'it returns a function that compiles the template when it is called first' },
};
