// https://www.npmjs.com/package/lowdb
import type { CatalogModule } from '../blocking-api.ts';

export const lowdb: CatalogModule = {
  module: 'lowdb',
  verified: '7.0.1',
  exports: {
    'LowSync.prototype.read': { kind: 'fs', cost: 'grows', instead: 'Use `Low`, whose methods give promises.' },
    'LowSync.prototype.write': { kind: 'fs', cost: 'grows', instead: 'Use `Low`, whose methods give promises.' },
    'LowSync.prototype.update': { kind: 'fs', cost: 'grows', instead: 'Use `Low`, whose methods give promises.' },
  },
  notBlocking: {
    MemorySync: 'keeps the data in memory',
    LowSync: 'only keeps the adapter; its `read`, `write` and `update` block',
  },
};

export const lowdbNode: CatalogModule = {
  module: 'lowdb/node',
  verified: '7.0.1',
  exports: {
    JSONFileSyncPreset: {
      kind: 'fs',
      cost: 'grows',
      replacement: {
        form: 'promise',
        name: 'lowdb/node#JSONFilePreset',
        difference: 'gives a `Low`, whose methods give promises',
      },
    },
    'JSONFileSync.prototype.read': { kind: 'fs', cost: 'grows', instead: 'Use `JSONFile`, whose methods give promises.' },
    'JSONFileSync.prototype.write': { kind: 'fs', cost: 'grows', instead: 'Use `JSONFile`, whose methods give promises.' },
    'TextFileSync.prototype.read': { kind: 'fs', cost: 'grows', instead: 'Use `TextFile`, whose methods give promises.' },
    'TextFileSync.prototype.write': { kind: 'fs', cost: 'grows', instead: 'Use `TextFile`, whose methods give promises.' },
    'DataFileSync.prototype.read': { kind: 'fs', cost: 'grows', instead: 'Use `DataFile`, whose methods give promises.' },
    'DataFileSync.prototype.write': { kind: 'fs', cost: 'grows', instead: 'Use `DataFile`, whose methods give promises.' },
  },
  results: {
    JSONFileSyncPreset: 'lowdb#LowSync',
  },
  notBlocking: {
    JSONFileSync: 'only keeps the path; its `read` and `write` block',
    TextFileSync: 'only keeps the path; its `read` and `write` block',
    DataFileSync: 'only keeps the path; its `read` and `write` block',
  },
};
