// https://www.npmjs.com/package/sql.js
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Query in a worker thread: `sql.js` has no asynchronous form.';

export const sqlJs: CatalogModule = {
  module: 'sql.js',
  verified: '1.16.0',
  exports: {
    'Database.prototype.run': { kind: 'database', cost: 'grows', instead },
    'Database.prototype.exec': { kind: 'database', cost: 'grows', instead },
    'Database.prototype.export': { kind: 'database', cost: 'grows', instead },
    'Database.prototype.each': { kind: 'database', cost: 'grows', instead },
    'Database.prototype.prepare': { kind: 'database', cost: 'brief', instead },
    'Statement.prototype.step': { kind: 'database', cost: 'grows', instead },
    'Statement.prototype.run': { kind: 'database', cost: 'grows', instead },
    'Statement.prototype.get': { kind: 'database', cost: 'brief', instead },
    'Statement.prototype.getAsObject': { kind: 'database', cost: 'brief', instead },
  },
  results: {
    default: 'sql.js#SqlJs',
    'SqlJs.prototype.Database': 'sql.js#Database',
    'Database.prototype.prepare': 'sql.js#Statement',
    'Database.prototype.run': 'sql.js#Database',
  },
};
