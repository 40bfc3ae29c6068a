// https://nodejs.org/api/sqlite.html
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Query in a worker thread.';

/** `node:sqlite` has no asynchronous form: `backup` alone leaves the event loop free. */
export const sqlite: CatalogModule = {
  module: 'node:sqlite',
  exports: {
    DatabaseSync: {
      kind: 'database',
      cost: 'grows',
      when: { test: 'not', of: { test: 'option', index: 1, property: 'open', equals: false } },
      instead: 'Open the database once at start-up, or in a worker thread.',
      since: '22.5.0',
    },
    'DatabaseSync.prototype.applyChangeset': { kind: 'database', cost: 'grows', instead, since: '22.12.0' },
    'DatabaseSync.prototype.close': { kind: 'database', cost: 'grows', instead, since: '22.5.0' },
    'DatabaseSync.prototype.exec': { kind: 'database', cost: 'grows', instead, since: '22.5.0' },
    'DatabaseSync.prototype.open': {
      kind: 'database',
      cost: 'grows',
      instead: 'Open the database once at start-up, or in a worker thread.',
      since: '22.5.0',
    },
    'DatabaseSync.prototype.prepare': { kind: 'database', cost: 'brief', instead, since: '22.5.0' },
    'StatementSync.prototype.all': { kind: 'database', cost: 'grows', instead, since: '22.5.0' },
    'StatementSync.prototype.get': { kind: 'database', cost: 'grows', instead, since: '22.5.0' },
    'StatementSync.prototype.iterate': { kind: 'database', cost: 'grows', instead, since: '22.13.0' },
    'StatementSync.prototype.run': { kind: 'database', cost: 'grows', instead, since: '22.5.0' },
  },
  results: {
    'DatabaseSync.prototype.prepare': 'node:sqlite#StatementSync',
  },
};
