// https://www.npmjs.com/package/pako
import type { CatalogModule } from '../blocking-api.ts';

export const pako: CatalogModule = {
  module: 'pako',
  verified: '3.0.3',
  exports: {
    gzip: { kind: 'zlib', cost: 'grows', instead: 'Use `gzip` of `node:zlib`, which works in the thread pool.' },
    ungzip: { kind: 'zlib', cost: 'grows', instead: 'Use `gunzip` of `node:zlib`, which works in the thread pool.' },
    deflate: { kind: 'zlib', cost: 'grows', instead: 'Use `deflate` of `node:zlib`, which works in the thread pool.' },
    deflateRaw: { kind: 'zlib', cost: 'grows', instead: 'Use `deflateRaw` of `node:zlib`, which works in the thread pool.' },
    inflate: { kind: 'zlib', cost: 'grows', instead: 'Use `inflate` of `node:zlib`, which works in the thread pool.' },
    inflateRaw: { kind: 'zlib', cost: 'grows', instead: 'Use `inflateRaw` of `node:zlib`, which works in the thread pool.' },
  },
};
