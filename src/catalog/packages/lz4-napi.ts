// https://www.npmjs.com/package/lz4-napi
import type { CatalogModule } from '../blocking-api.ts';

export const lz4Napi: CatalogModule = {
  module: 'lz4-napi',
  verified: '2.10.0',
  exports: {
    compressSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promise', name: 'lz4-napi#compress' } },
    uncompressSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promise', name: 'lz4-napi#uncompress' } },
    compressFrameSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promise', name: 'lz4-napi#compressFrame' } },
    decompressFrameSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promise', name: 'lz4-napi#decompressFrame' } },
  },
};
