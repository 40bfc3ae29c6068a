// https://www.npmjs.com/package/@napi-rs/canvas
import type { CatalogModule } from '../blocking-api.ts';

export const napiRsCanvas: CatalogModule = {
  module: '@napi-rs/canvas',
  verified: '1.1.1',
  exports: {
    'Canvas.prototype.toBuffer': {
      kind: 'compute',
      cost: 'grows',
      instead: "Use `encode('png')`, which works in the thread pool.",
    },
    'Canvas.prototype.encodeSync': { kind: 'compute', cost: 'grows', replacement: { form: 'method', name: 'encode' } },
    'Canvas.prototype.toDataURL': { kind: 'compute', cost: 'grows', replacement: { form: 'method', name: 'toDataURLAsync' } },
  },
  results: {
    createCanvas: '@napi-rs/canvas#Canvas',
  },
};
