// https://bun.com/reference/bun
import type { CatalogModule } from '../blocking-api.ts';

/** Bun has no asynchronous compression but Node's; its "deflate" is Node's "deflateRaw". */
const asNode = 'gives a `Buffer`, and its options are those of `node:zlib`';

/** The module `bun`, which is the global `Bun` too. */
const bunModule: CatalogModule = {
  module: 'bun',
  verified: '1.4.5',
  exports: {
    FileSystemRouter: { kind: 'fs', cost: 'grows', instead: 'Make the router before the program serves.' },
    gc: {
      kind: 'compute',
      cost: 'waits',
      when: { test: 'literal', index: 0, equals: true },
      instead: 'Leave collecting garbage to the engine.',
    },
    generateHeapSnapshot: { kind: 'compute', cost: 'waits', instead: 'Take heap snapshots of a process that serves nobody.' },
    mmap: { kind: 'fs', cost: 'brief', instead: 'Map the file once, before the program serves.' },
    deflateSync: {
      kind: 'zlib',
      cost: 'grows',
      replacement: { form: 'promisify', name: 'node:zlib#deflateRaw', difference: asNode },
    },
    gunzipSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promisify', name: 'node:zlib#gunzip', difference: asNode } },
    gzipSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promisify', name: 'node:zlib#gzip', difference: asNode } },
    inflateSync: {
      kind: 'zlib',
      cost: 'grows',
      replacement: { form: 'promisify', name: 'node:zlib#inflateRaw', difference: asNode },
    },
    zstdCompressSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promise', name: 'bun#zstdCompress' } },
    zstdDecompressSync: { kind: 'zlib', cost: 'grows', replacement: { form: 'promise', name: 'bun#zstdDecompress' } },
    'password.hashSync': { kind: 'crypto', cost: 'waits', replacement: { form: 'promise', name: 'bun#password.hash' } },
    'password.verifySync': { kind: 'crypto', cost: 'waits', replacement: { form: 'promise', name: 'bun#password.verify' } },
    resolveSync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'bun#resolve' } },
    sleepSync: { kind: 'wait', cost: 'waits', replacement: { form: 'promise', name: 'bun#sleep' } },
    spawnSync: { kind: 'child-process', cost: 'waits', instead: 'Use `Bun.spawn`, and await `exited` and the text of `stdout`.' },
    which: { kind: 'fs', cost: 'brief', instead: 'Look programs up once, before the program serves.' },
    'CryptoHasher.prototype.update': {
      kind: 'crypto',
      cost: 'brief',
      instead: 'Hash large data in a worker, or in chunks as they arrive.',
    },
    'Glob.prototype.scanSync': { kind: 'fs', cost: 'grows', instead: 'Iterate over `scan` with `for await`.' },
    'Transpiler.prototype.scan': { kind: 'compute', cost: 'grows', instead: 'Scan in a worker.' },
    'Transpiler.prototype.scanImports': { kind: 'compute', cost: 'grows', instead: 'Scan in a worker.' },
    'Transpiler.prototype.transformSync': { kind: 'compute', cost: 'grows', replacement: { form: 'method', name: 'transform' } },
  },
  results: {
    'CryptoHasher.prototype.update': 'bun#CryptoHasher',
  },
};

const query = 'Query in a worker, or with `Bun.SQL`, which is asynchronous.';

const bunSqlite: CatalogModule = {
  module: 'bun:sqlite',
  verified: '1.4.5',
  exports: {
    Database: { kind: 'database', cost: 'grows', instead: 'Open the database once, before the program serves.' },
    'Database.prototype.close': { kind: 'database', cost: 'grows', instead: query },
    'Database.prototype.exec': { kind: 'database', cost: 'grows', instead: query },
    'Database.prototype.loadExtension': { kind: 'database', cost: 'grows', instead: query },
    'Database.prototype.prepare': { kind: 'database', cost: 'brief', instead: query },
    'Database.prototype.query': { kind: 'database', cost: 'brief', instead: query },
    'Database.prototype.run': { kind: 'database', cost: 'grows', instead: query },
    'Database.prototype.serialize': { kind: 'database', cost: 'grows', instead: query },
    'Statement.prototype.all': { kind: 'database', cost: 'grows', instead: query },
    'Statement.prototype.get': { kind: 'database', cost: 'grows', instead: query },
    'Statement.prototype.iterate': { kind: 'database', cost: 'grows', instead: query },
    'Statement.prototype.raw': { kind: 'database', cost: 'grows', instead: query },
    'Statement.prototype.run': { kind: 'database', cost: 'grows', instead: query },
    'Statement.prototype.values': { kind: 'database', cost: 'grows', instead: query },
  },
  results: {
    'Database.deserialize': 'bun:sqlite#Database',
    'Database.open': 'bun:sqlite#Database',
    'Database.prototype.prepare': 'bun:sqlite#Statement',
    'Database.prototype.query': 'bun:sqlite#Statement',
  },
  notBlocking: {
    'Database.prototype.transaction': 'gives a function; its queries block',
  },
};

const bunJsc: CatalogModule = {
  module: 'bun:jsc',
  verified: '1.4.5',
  exports: {
    deserialize: { kind: 'compute', cost: 'grows', instead: 'Serialize large values in a worker.' },
    fullGC: { kind: 'compute', cost: 'waits', instead: 'Leave collecting garbage to the engine.' },
    gcAndSweep: { kind: 'compute', cost: 'waits', instead: 'Leave collecting garbage to the engine.' },
    generateHeapSnapshotForDebugging: {
      kind: 'compute',
      cost: 'waits',
      instead: 'Take heap snapshots of a process that serves nobody.',
    },
    serialize: { kind: 'compute', cost: 'grows', instead: 'Serialize large values in a worker.' },
  },
};

const bunFfi: CatalogModule = {
  module: 'bun:ffi',
  verified: '1.4.5',
  exports: {
    cc: { kind: 'compute', cost: 'waits', instead: 'Compile before the program serves.' },
  },
  notBlocking: {
    dlopen: 'loads code, as `require` does; what the loaded functions do is not known',
  },
};

export const bun: readonly CatalogModule[] = [
  { module: 'globalThis', exports: {}, results: { Bun: 'bun' } },
  bunModule,
  bunSqlite,
  bunJsc,
  bunFfi,
];
