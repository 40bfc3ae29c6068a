// https://www.npmjs.com/package/libsql
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Use `libsql/promise`, which has the same API with promises.';

export const libsql: CatalogModule = {
  module: 'libsql',
  verified: '0.5.29',
  exports: {
    default: { kind: 'database', cost: 'grows', instead },
    'Database.prototype.prepare': { kind: 'database', cost: 'brief', instead },
    'Database.prototype.exec': { kind: 'database', cost: 'grows', instead },
    'Database.prototype.pragma': { kind: 'database', cost: 'grows', instead },
    'Database.prototype.loadExtension': { kind: 'database', cost: 'grows', instead },
    'Database.prototype.close': { kind: 'database', cost: 'brief', instead },
    'Database.prototype.sync': { kind: 'network', cost: 'waits', instead },
    'Statement.prototype.run': { kind: 'database', cost: 'grows', instead },
    'Statement.prototype.get': { kind: 'database', cost: 'grows', instead },
    'Statement.prototype.all': { kind: 'database', cost: 'grows', instead },
    'Statement.prototype.iterate': { kind: 'database', cost: 'grows', instead },
  },
  results: {
    default: 'libsql#Database',
    'Database.prototype.prepare': 'libsql#Statement',
    'Database.prototype.exec': 'libsql#Database',
    'Statement.prototype.pluck': 'libsql#Statement',
    'Statement.prototype.raw': 'libsql#Statement',
    'Statement.prototype.safeIntegers': 'libsql#Statement',
  },
  notBlocking: {
    'Database.prototype.transaction': 'only makes the function; the statements that it runs block',
  },
};
