// https://nodejs.org/api/sqlite.html
import type { CatalogModule } from '../blocking-api.ts';

const query = 'Query in a worker thread.';
const open = 'Open the database once, before the program serves, or in a worker thread.';

/** `node:sqlite` has no asynchronous form: `backup` alone leaves the event loop free. */
export const sqlite: CatalogModule = {
  module: 'node:sqlite',
  exports: {
    DatabaseSync: {
      kind: 'database',
      cost: 'grows',
      when: { test: 'not', of: { test: 'option', index: 1, property: 'open', equals: false } },
      costWhen: [{ cost: 'brief', when: { test: 'literal', index: 0, equals: ':memory:' } }],
      instead: open,
      since: '22.5.0',
    },
    'DatabaseSync.prototype.applyChangeset': { kind: 'database', cost: 'grows', instead: query, since: '22.12.0' },
    'DatabaseSync.prototype.close': {
      kind: 'database',
      cost: 'grows',
      instead: 'Keep the database open while the program serves, or use it in a worker thread.',
      since: '22.5.0',
    },
    'DatabaseSync.prototype.deserialize': { kind: 'database', cost: 'brief', instead: query, since: '26.1.0' },
    'DatabaseSync.prototype.exec': { kind: 'database', cost: 'grows', instead: query, since: '22.5.0' },
    'DatabaseSync.prototype.loadExtension': { kind: 'database', cost: 'grows', instead: open, since: '22.13.0' },
    'DatabaseSync.prototype.open': { kind: 'database', cost: 'grows', instead: open, since: '22.5.0' },
    'DatabaseSync.prototype.prepare': { kind: 'database', cost: 'brief', instead: query, since: '22.5.0' },
    'DatabaseSync.prototype.serialize': { kind: 'database', cost: 'grows', instead: query, since: '26.1.0' },
    'Session.prototype.changeset': { kind: 'database', cost: 'grows', instead: query, since: '22.12.0' },
    'Session.prototype.patchset': { kind: 'database', cost: 'grows', instead: query, since: '22.12.0' },
    'SQLTagStore.prototype.all': { kind: 'database', cost: 'grows', instead: query, since: '24.9.0' },
    'SQLTagStore.prototype.get': { kind: 'database', cost: 'grows', instead: query, since: '24.9.0' },
    'SQLTagStore.prototype.iterate': { kind: 'database', cost: 'grows', instead: query, since: '24.9.0' },
    'SQLTagStore.prototype.run': { kind: 'database', cost: 'grows', instead: query, since: '24.9.0' },
    'StatementSync.prototype.all': { kind: 'database', cost: 'grows', instead: query, since: '22.5.0' },
    'StatementSync.prototype.get': { kind: 'database', cost: 'grows', instead: query, since: '22.5.0' },
    'StatementSync.prototype.iterate': { kind: 'database', cost: 'grows', instead: query, since: '22.13.0' },
    'StatementSync.prototype.run': { kind: 'database', cost: 'grows', instead: query, since: '22.5.0' },
  },
  results: {
    'DatabaseSync.prototype.createSession': 'node:sqlite#Session',
    'DatabaseSync.prototype.createTagStore': 'node:sqlite#SQLTagStore',
    'DatabaseSync.prototype.prepare': 'node:sqlite#StatementSync',
    'SQLTagStore.prototype.db': 'node:sqlite#DatabaseSync',
  },
  notBlocking: {
    StatementSync: 'cannot be called: `prepare` makes statements',
    'DatabaseSync.prototype.aggregate': 'registers a function',
    'DatabaseSync.prototype.function': 'registers a function',
    backup: 'copies in the worker pool, and gives a promise',
  },
};
