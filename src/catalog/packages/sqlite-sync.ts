// https://www.npmjs.com/package/sqlite-sync
import type { BlockingApi, CatalogModule } from '../blocking-api.ts';

const instead =
  'Use `sqlite3`, whose queries run in the thread pool, or a worker thread: `sqlite-sync` writes the whole database after each statement.';

const statement: BlockingApi = { kind: 'database', cost: 'grows', instead };
const withCallback = (index: number): BlockingApi => ({ ...statement, asyncInNameOnlyWhen: { test: 'callback', index } });

export const sqliteSync: CatalogModule = {
  module: 'sqlite-sync',
  verified: '0.3.9',
  exports: {
    connect: statement,
    run: withCallback(1),
    runAsync: { ...statement, asyncInNameOnly: true },
    insert: withCallback(2),
    update: withCallback(2),
    delete: withCallback(2),
    write: statement,
    'Sqlite.prototype.run': withCallback(1),
    'Sqlite.prototype.runAsync': { ...statement, asyncInNameOnly: true },
    'Sqlite.prototype.insert': withCallback(2),
    'Sqlite.prototype.update': withCallback(2),
    'Sqlite.prototype.delete': withCallback(2),
    'Sqlite.prototype.write': statement,
  },
  results: {
    connect: 'sqlite-sync#Sqlite',
  },
};
