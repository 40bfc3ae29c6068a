// https://www.npmjs.com/package/@prettier/sync
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Call `prettier` in a worker thread of your own, and await its answer.';

export const prettierSync: CatalogModule = {
  module: '@prettier/sync',
  verified: '0.6.1',
  exports: {
    format: { kind: 'compute', cost: 'grows', instead },
    check: { kind: 'compute', cost: 'grows', instead },
    formatWithCursor: { kind: 'compute', cost: 'grows', instead },
    resolveConfig: { kind: 'compute', cost: 'brief', instead },
    getFileInfo: { kind: 'compute', cost: 'brief', instead },
    resolveConfigFile: { kind: 'compute', cost: 'brief', instead },
    clearConfigCache: { kind: 'compute', cost: 'brief', instead },
  },
  notBlocking: {
    getSupportInfo: 'fails: what it finds cannot leave the worker thread that found it',
  },
};
