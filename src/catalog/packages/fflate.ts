// https://www.npmjs.com/package/fflate
import type { CatalogModule } from '../blocking-api.ts';

export const fflate: CatalogModule = {
  module: 'fflate',
  aliases: ['fflate/node'],
  verified: '0.8.3',
  exports: {
    gzipSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promisify', name: 'fflate#gzip' } },
    gunzipSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promisify', name: 'fflate#gunzip' } },
    deflateSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promisify', name: 'fflate#deflate' } },
    inflateSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promisify', name: 'fflate#inflate' } },
    zlibSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promisify', name: 'fflate#zlib' } },
    unzlibSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promisify', name: 'fflate#unzlib' } },
    zipSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promisify', name: 'fflate#zip' } },
    unzipSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promisify', name: 'fflate#unzip' } },
    compressSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promisify', name: 'fflate#compress' } },
    decompressSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promisify', name: 'fflate#decompress' } },
  },
};
