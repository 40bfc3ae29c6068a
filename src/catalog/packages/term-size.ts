// https://www.npmjs.com/package/term-size
import type { CatalogModule } from '../blocking-api.ts';

export const termSize: CatalogModule = {
  module: 'term-size',
  verified: '4.0.0',
  exports: {
    default: {
      kind: 'child-process',
      cost: 'waits',
      instead: 'Use `process.stdout.columns` and `process.stdout.rows`, or ask once at start-up.',
    },
  },
};
