// https://www.npmjs.com/package/i18n
import type { CatalogModule } from '../blocking-api.ts';

/** A text that is missing is written into the language's file at once, and a language that is new is read. */
const instead = 'Set `updateFiles: false` and name all languages in `locales`, so that texts come from memory.';

export const i18n: CatalogModule = {
  module: 'i18n',
  verified: '0.15.4',
  exports: {
    configure: { kind: 'fs', cost: 'grows', instead: 'Call it once at start-up.' },
    addLocale: { kind: 'fs', cost: 'grows', instead: 'Add the languages at start-up.' },
    __: { kind: 'fs', cost: 'brief', instead },
    __n: { kind: 'fs', cost: 'brief', instead },
    __mf: { kind: 'fs', cost: 'brief', instead },
    __l: { kind: 'fs', cost: 'brief', instead },
    __h: { kind: 'fs', cost: 'brief', instead },
  },
};
