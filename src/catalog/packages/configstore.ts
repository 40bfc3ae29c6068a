// https://www.npmjs.com/package/configstore
import type { CatalogModule } from '../blocking-api.ts';

const instead =
  'Read the settings once at start-up: `configstore` reads or writes its file at every call, and has no asynchronous form.';

export const configstore: CatalogModule = {
  module: 'configstore',
  verified: '8.0.0',
  exports: {
    default: { kind: 'fs', cost: 'grows', instead: 'Create it once at start-up.' },
    'Configstore.prototype.get': { kind: 'fs', cost: 'grows', instead },
    'Configstore.prototype.set': { kind: 'fs', cost: 'grows', instead },
    'Configstore.prototype.has': { kind: 'fs', cost: 'grows', instead },
    'Configstore.prototype.delete': { kind: 'fs', cost: 'grows', instead },
    'Configstore.prototype.clear': { kind: 'fs', cost: 'grows', instead },
  },
  results: {
    default: 'configstore#Configstore',
  },
};
