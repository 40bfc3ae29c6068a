// https://www.npmjs.com/package/node-localstorage
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Use a store with promises, as `node-persist`: `node-localstorage` has no asynchronous form.';

export const nodeLocalstorage: CatalogModule = {
  module: 'node-localstorage',
  verified: '3.0.5',
  exports: {
    LocalStorage: { kind: 'fs', cost: 'grows', instead },
    JSONStorage: { kind: 'fs', cost: 'grows', instead },
    'LocalStorage.prototype.getItem': { kind: 'fs', cost: 'grows', instead },
    'LocalStorage.prototype.setItem': { kind: 'fs', cost: 'grows', instead },
    'LocalStorage.prototype.removeItem': { kind: 'fs', cost: 'grows', instead },
    'LocalStorage.prototype.clear': { kind: 'fs', cost: 'grows', instead },
  },
  results: {
    JSONStorage: 'node-localstorage#LocalStorage',
  },
};
