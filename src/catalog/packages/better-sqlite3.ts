// https://www.npmjs.com/package/better-sqlite3
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Run it in a worker thread: `better-sqlite3` has no asynchronous form.';

export const betterSqlite3: CatalogModule = {
  module: 'better-sqlite3',
  verified: '13.2.0',
  exports: {
    default: { kind: 'database', cost: 'grows', instead },
    'Database.prototype.prepare': { kind: 'database', cost: 'brief', instead },
    'Database.prototype.exec': { kind: 'database', cost: 'grows', instead },
    'Database.prototype.pragma': { kind: 'database', cost: 'grows', instead },
    'Database.prototype.serialize': { kind: 'database', cost: 'grows', instead },
    'Database.prototype.loadExtension': { kind: 'database', cost: 'grows', instead },
    'Database.prototype.close': { kind: 'database', cost: 'brief', instead },
    'Statement.prototype.run': { kind: 'database', cost: 'grows', instead },
    'Statement.prototype.get': { kind: 'database', cost: 'grows', instead },
    'Statement.prototype.all': { kind: 'database', cost: 'grows', instead },
    'Statement.prototype.iterate': { kind: 'database', cost: 'grows', instead },
  },
  results: {
    default: 'better-sqlite3#Database',
    'Database.prototype.prepare': 'better-sqlite3#Statement',
    'Database.prototype.exec': 'better-sqlite3#Database',
    'Database.prototype.close': 'better-sqlite3#Database',
    'Database.prototype.loadExtension': 'better-sqlite3#Database',
    'Database.prototype.defaultSafeIntegers': 'better-sqlite3#Database',
    'Database.prototype.unsafeMode': 'better-sqlite3#Database',
    'Database.prototype.function': 'better-sqlite3#Database',
    'Database.prototype.aggregate': 'better-sqlite3#Database',
    'Database.prototype.table': 'better-sqlite3#Database',
    'Statement.prototype.bind': 'better-sqlite3#Statement',
    'Statement.prototype.pluck': 'better-sqlite3#Statement',
    'Statement.prototype.expand': 'better-sqlite3#Statement',
    'Statement.prototype.raw': 'better-sqlite3#Statement',
    'Statement.prototype.safeIntegers': 'better-sqlite3#Statement',
  },
  notBlocking: {
    'Database.prototype.backup': 'gives a promise and copies some pages at a time',
    'Database.prototype.transaction': 'only makes the function; the statements that it runs block',
  },
};
