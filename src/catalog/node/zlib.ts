// https://nodejs.org/api/zlib.html
import type { CatalogModule } from '../blocking-api.ts';

export const zlib: CatalogModule = {
  module: 'node:zlib',
  exports: {
    brotliCompressSync: {
      kind: 'zlib',
      cost: 'grows',
      replacement: { form: 'promisify', name: 'node:zlib#brotliCompress' },
      since: '11.7.0',
    },
    brotliDecompressSync: {
      kind: 'zlib',
      cost: 'grows',
      replacement: { form: 'promisify', name: 'node:zlib#brotliDecompress' },
      since: '11.7.0',
    },
    deflateSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promisify', name: 'node:zlib#deflate' }, since: '0.11.12' },
    deflateRawSync: {
      kind: 'zlib',
      cost: 'grows',
      replacement: { form: 'promisify', name: 'node:zlib#deflateRaw' },
      since: '0.11.12',
    },
    gunzipSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promisify', name: 'node:zlib#gunzip' }, since: '0.11.12' },
    gzipSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promisify', name: 'node:zlib#gzip' }, since: '0.11.12' },
    inflateSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promisify', name: 'node:zlib#inflate' }, since: '0.11.12' },
    inflateRawSync: {
      kind: 'zlib',
      cost: 'grows',
      replacement: { form: 'promisify', name: 'node:zlib#inflateRaw' },
      since: '0.11.12',
    },
    unzipSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promisify', name: 'node:zlib#unzip' }, since: '0.11.12' },
    zstdCompressSync: {
      kind: 'zlib',
      cost: 'grows',
      replacement: {
        form: 'promisify',
        name: 'node:zlib#zstdCompress',
        difference: 'the compressed bytes differ, what they hold does not',
      },
      since: '22.15.0',
    },
    zstdDecompressSync: {
      kind: 'zlib',
      cost: 'grows',
      replacement: { form: 'promisify', name: 'node:zlib#zstdDecompress' },
      since: '22.15.0',
    },
  },
};
