// https://www.npmjs.com/package/eslint
import type { CatalogModule } from '../blocking-api.ts';

export const eslint: CatalogModule = {
  module: 'eslint',
  verified: '10.15.0',
  exports: {
    'Linter.prototype.verify': {
      kind: 'compute',
      cost: 'grows',
      instead: 'Use `ESLint` with its `concurrency` option, or lint in a worker thread.',
    },
    'Linter.prototype.verifyAndFix': {
      kind: 'compute',
      cost: 'grows',
      instead: 'Use `ESLint` with its `concurrency` option, or lint in a worker thread.',
    },
    'ESLint.prototype.lintText': {
      kind: 'compute',
      cost: 'grows',
      instead: '`eslint` lints on the event loop. Set its `concurrency` option, or lint in a worker thread.',
      asyncInNameOnly: true,
    },
    'ESLint.prototype.lintFiles': {
      kind: 'compute',
      cost: 'grows',
      instead: '`eslint` lints on the event loop. Set its `concurrency` option, or lint in a worker thread.',
      asyncInNameOnly: true,
    },
  },
};
