// https://www.npmjs.com/package/find-config
import type { CatalogModule } from '../blocking-api.ts';

export const findConfig: CatalogModule = {
  module: 'find-config',
  verified: '1.0.0',
  exports: {
    default: { kind: 'fs', cost: 'brief', instead: 'Use `findUp()` of the `find-up` package.' },
    read: {
      kind: 'fs',
      cost: 'grows',
      instead: 'Use `findUp()` of the `find-up` package, and `readFile` of `node:fs/promises`.',
    },
    require: { kind: 'fs', cost: 'grows', instead: 'Load it once at start-up.' },
  },
};
