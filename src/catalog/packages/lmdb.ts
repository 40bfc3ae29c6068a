// https://www.npmjs.com/package/lmdb
import type { CatalogModule } from '../blocking-api.ts';

export const lmdb: CatalogModule = {
  module: 'lmdb',
  verified: '3.5.6',
  exports: {
    'Database.prototype.putSync': {
      kind: 'database',
      cost: 'grows',
      replacement: { form: 'method', name: 'put', difference: 'is visible to reads when its promise settles' },
    },
    'Database.prototype.removeSync': {
      kind: 'database',
      cost: 'grows',
      replacement: { form: 'method', name: 'remove', difference: 'is visible to reads when its promise settles' },
    },
    'Database.prototype.transactionSync': {
      kind: 'database',
      cost: 'grows',
      replacement: { form: 'method', name: 'transaction' },
    },
    'Database.prototype.clearSync': {
      kind: 'database',
      cost: 'grows',
      replacement: { form: 'method', name: 'clearAsync', difference: 'resolves with a boolean in place of nothing' },
    },
    'Database.prototype.dropSync': {
      kind: 'database',
      cost: 'grows',
      replacement: { form: 'method', name: 'drop', difference: 'resolves with a boolean in place of nothing' },
    },
  },
  results: {
    open: 'lmdb#Database',
    'Database.prototype.openDB': 'lmdb#Database',
  },
  notBlocking: {
    'Database.prototype.get': 'reads a memory map',
  },
};
