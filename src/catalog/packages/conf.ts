// https://www.npmjs.com/package/conf
import type { CatalogModule } from '../blocking-api.ts';

const instead =
  '`conf` reads or writes its file at every call, and has no asynchronous form. Read the settings once at start-up.';

export const conf: CatalogModule = {
  module: 'conf',
  verified: '16.0.0',
  exports: {
    default: { kind: 'fs', cost: 'grows', instead: 'Create it once at start-up.' },
    'Conf.prototype.get': { kind: 'fs', cost: 'grows', instead },
    'Conf.prototype.set': { kind: 'fs', cost: 'grows', instead },
    'Conf.prototype.has': { kind: 'fs', cost: 'grows', instead },
    'Conf.prototype.delete': { kind: 'fs', cost: 'grows', instead },
    'Conf.prototype.clear': { kind: 'fs', cost: 'grows', instead },
    'Conf.prototype.reset': { kind: 'fs', cost: 'grows', instead },
    'Conf.prototype.appendToArray': { kind: 'fs', cost: 'grows', instead },
  },
  results: {
    default: 'conf#Conf',
  },
};
