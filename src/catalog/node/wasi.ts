// https://nodejs.org/api/wasi.html
import type { CatalogModule } from '../blocking-api.ts';

/** `node:wasi` runs a whole program, with synchronous system calls, before it returns. */
export const wasi: CatalogModule = {
  module: 'node:wasi',
  exports: {
    'WASI.prototype.initialize': {
      kind: 'compute',
      cost: 'grows',
      instead: 'Run the module in a worker thread.',
      since: '12.19.0',
    },
    'WASI.prototype.start': { kind: 'compute', cost: 'grows', instead: 'Run the program in a worker thread.', since: '12.16.0' },
  },
};
