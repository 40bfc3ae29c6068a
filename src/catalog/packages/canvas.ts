// https://www.npmjs.com/package/canvas
import type { CatalogModule } from '../blocking-api.ts';

export const canvas: CatalogModule = {
  module: 'canvas',
  verified: '3.2.3',
  exports: {
    'Canvas.prototype.toBuffer': {
      kind: 'compute',
      cost: 'grows',
      when: {
        test: 'all',
        of: [
          { test: 'no-callback', index: 0 },
          { test: 'not', of: { test: 'literal', index: 0, equals: 'raw' } },
        ],
      },
      instead: 'Pass a callback: with it, `canvas` encodes in the thread pool.',
    },
    'Canvas.prototype.toDataURL': {
      kind: 'compute',
      cost: 'grows',
      when: { test: 'no-callback', index: 0 },
      instead: 'Pass a callback: with it, `canvas` encodes in the thread pool.',
    },
  },
  results: {
    createCanvas: 'canvas#Canvas',
  },
};
