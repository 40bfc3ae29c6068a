// Databases and archives.
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

import { samples } from '../fixture.js';

const counting = 'with recursive t(i) as (select 1 union all select i + 1 from t where i < 200000) select sum(i) as s from t';
const text = Buffer.from(samples.text);
const gzipped = gzipSync(text);
const deflated = deflateSync(text);
const rawDeflated = deflateRawSync(text);
const brotlied = brotliCompressSync(text);
const length = async result => (await result)?.length;
const bytes = async result => Buffer.from(await result).toString('hex').length;

const sqlite = {
  instances: {
    Database: ({ default: Database }) => new Database('fixture.db'),
    Statement: ({ default: Database }) => new Database('fixture.db').prepare(counting),
  },
  runs: {
    default: Database => typeof new Database('fixture.db'),
    'Database.prototype.prepare': call => typeof call(counting),
    'Database.prototype.exec': call => typeof call('create table t(a)'),
    'Database.prototype.pragma': call => typeof call('journal_mode'),
    'Database.prototype.serialize': call => typeof call(),
    'Database.prototype.close': call => typeof call(),
    'Statement.prototype.get': call => call().s,
    'Statement.prototype.all': call => call().length,
    'Statement.prototype.iterate': call => [...call()].length,
    'Statement.prototype.run': (_, { default: Database }) =>
      new Database('fixture.db').prepare(`create table t as ${counting}`).run().changes,
  },
};
const sqlJs = async ({ default: load }) => new (await load()).Database();
const zip = ({ default: Zip }) => {
  const archive = new Zip();
  for (let index = 0; index < 5; index++) archive.addFile(`${index}.txt`, Buffer.from(samples.text));
  return archive;
};
const store = ({ open }) => {
  const database = open({ path: 'lmdb' });
  database.putSync('a', 1);
  return database;
};
const native = {
  compressSync: call => length(call(text)),
  uncompressSync: (call, namespace) => bytes(call(namespace.compressSync(text))),
  compressFrameSync: call => length(call(text)),
  decompressFrameSync: (call, namespace) => bytes(call(namespace.compressFrameSync(text))),
};

const fflate = {
  gzipSync: call => length(call(text)),
  deflateSync: call => length(call(text)),
  zlibSync: call => length(call(text)),
  compressSync: call => length(call(text)),
  gunzipSync: call => length(call(gzipped)),
  inflateSync: call => length(call(rawDeflated)),
  unzlibSync: call => length(call(deflated)),
  decompressSync: call => length(call(gzipped)),
  zipSync: call => length(call({ 'a.txt': text })),
  unzipSync: async (call, { zipSync }) => Object.keys(await call(zipSync({ 'a.txt': text }))),
};

function openLines(db) {
  db.connect('lines.db');
  db.run('create table if not exists lines (text)');
  db.run("insert into lines values ('a')");
  return db;
}

const compiledExtension = 'needs an extension compiled for the machine';

export default {
  'better-sqlite3': { ...sqlite, notRun: { 'Database.prototype.loadExtension': compiledExtension } },
  libsql: {
    ...sqlite,
    notRun: { 'Database.prototype.loadExtension': compiledExtension, 'Database.prototype.sync': 'needs a database elsewhere' },
  },
  'sql.js': {
    instances: {
      SqlJs: ({ default: load }) => load(),
      Database: sqlJs,
      Statement: async namespace => (await sqlJs(namespace)).prepare(counting),
    },
    runs: {
      'Database.prototype.run': call => typeof call(counting),
      'Database.prototype.exec': call => call(counting).length,
      'Database.prototype.export': call => typeof call(),
      'Database.prototype.prepare': call => typeof call(counting),
      'Database.prototype.each': call =>
        typeof call(
          counting,
          () => undefined,
          () => undefined,
        ),
      'Statement.prototype.step': call => call(),
      'Statement.prototype.run': call => typeof call(),
      'Statement.prototype.getAsObject': call => typeof call(),
      'Statement.prototype.get': call => typeof call(),
    },
  },
  lowdb: {
    load: 'lowdb/node',
    instances: { LowSync: ({ LowSync, extra }) => new LowSync(new extra.JSONFileSync('data.json'), []) },
    runs: {
      'LowSync.prototype.read': call => call(),
      'LowSync.prototype.write': call => call(),
      'LowSync.prototype.update': call => call(() => 1),
    },
  },
  'lowdb/node': {
    instances: {
      JSONFileSync: ({ JSONFileSync }) => new JSONFileSync('data.json'),
      TextFileSync: ({ TextFileSync }) => new TextFileSync('text.txt'),
      DataFileSync: ({ DataFileSync }) => new DataFileSync('data.json', JSON),
    },
    runs: {
      JSONFileSyncPreset: async call => (await call('data.json', [])).data.length,
      'JSONFileSync.prototype.read': call => call().length,
      'JSONFileSync.prototype.write': call => call(samples.rows),
      'DataFileSync.prototype.read': call => call().length,
      'DataFileSync.prototype.write': call => call(samples.rows),
      'TextFileSync.prototype.read': call => call().length,
      'TextFileSync.prototype.write': call => call(samples.text),
    },
  },
  lmdb: {
    instances: { Database: store },
    runs: {
      'Database.prototype.putSync': call => call('b', samples.rows),
      'Database.prototype.removeSync': call => call('a'),
      'Database.prototype.transactionSync': call => call(() => 1),
      'Database.prototype.clearSync': call => call(),
      'Database.prototype.dropSync': call => call(),
    },
  },
  'classic-level': {
    instances: {
      ClassicLevel: async ({ ClassicLevel }) => {
        const database = new ClassicLevel(`level-${Math.random()}`);
        await database.put('a', '1');
        return database;
      },
    },
    runs: { 'ClassicLevel.prototype.getSync': call => call('a') },
  },
  'sqlite-sync': {
    instances: { Sqlite: ({ default: db }) => openLines(db) },
    runs: {
      connect: (call, { default: db }) => typeof call.call(db, 'new.db'),
      ...Object.fromEntries(
        Object.entries({
          run: ["insert into lines values ('b')"],
          runAsync: ["insert into lines values ('b')", () => {}],
          insert: ['lines', { text: 'b' }],
          update: ['lines', { text: 'c' }, { text: 'a' }],
          delete: ['lines', { text: 'a' }],
          write: [],
        }).flatMap(([name, given]) => [
          [name, (call, { default: db }) => typeof call.apply(openLines(db), given)],
          [`Sqlite.prototype.${name}`, call => typeof call(...given)],
        ]),
      ),
    },
  },
  tar: {
    runs: {
      UnpackSync: (Unpack, { create }) => {
        create({ sync: true, gzip: true, file: 'tree.tgz' }, ['tree']);
        return typeof new Unpack({ cwd: '.' }).end(readFileSync('tree.tgz'));
      },
      WriteEntrySync: WriteEntry => typeof new WriteEntry('text.txt', {}),
      ...Object.fromEntries(
        ['create', 'c'].map(name => [name, call => call({ sync: true, gzip: true, file: 'tree.tgz' }, ['tree'])]),
      ),
      ...Object.fromEntries(
        ['extract', 'x', 'list', 't'].map(name => [
          name,
          (call, { create }) => {
            create({ sync: true, gzip: true, file: 'tree.tgz' }, ['tree']);
            return typeof call({ sync: true, file: 'tree.tgz' });
          },
        ]),
      ),
      ...Object.fromEntries(
        ['update', 'u', 'replace', 'r'].map(name => [
          name,
          (call, { create }) => {
            create({ sync: true, file: 'tree.tar' }, ['tree']);
            return typeof call({ sync: true, file: 'tree.tar' }, ['text.txt']);
          },
        ]),
      ),
      PackSync: Pack => typeof new Pack().add('tree').end().read(),
    },
  },
  'adm-zip': {
    instances: { AdmZip: zip, ZipEntry: namespace => zip(namespace).getEntry('1.txt') },
    runs: {
      default: (Zip, namespace) => {
        zip(namespace).writeZip('archive.zip');
        return typeof new Zip('archive.zip');
      },
      'AdmZip.prototype.writeZip': call => call('archive.zip'),
      'AdmZip.prototype.toBuffer': async call => (await call()).length,
      'AdmZip.prototype.extractAllTo': call => call('out', true),
      'AdmZip.prototype.extractEntryTo': call => call('1.txt', 'out'),
      'AdmZip.prototype.addLocalFolder': call => call('tree'),
      'AdmZip.prototype.addLocalFile': call => call('text.txt'),
      'AdmZip.prototype.readFile': call => call('1.txt').length,
      'AdmZip.prototype.readAsText': call => call('1.txt').length,
      'AdmZip.prototype.test': call => call(),
      'ZipEntry.prototype.getData': call => call().length,
    },
  },
  fflate: { runs: fflate },
  pako: {
    runs: {
      gzip: call => length(call(text)),
      deflate: call => length(call(text)),
      deflateRaw: call => length(call(text)),
      ungzip: call => length(call(gzipped)),
      inflate: call => length(call(deflated)),
      inflateRaw: call => length(call(rawDeflated)),
    },
  },
  pizzip: {
    instances: {
      PizZip: ({ default: Zip }) => {
        const archive = new Zip();
        archive.file('a.txt', samples.text);
        return archive;
      },
    },
    runs: { 'PizZip.prototype.generate': call => call({ type: 'nodebuffer', compression: 'DEFLATE' }).length },
  },
  'lz4-napi': { runs: native },
  snappy: { runs: native },
  snappyjs: { runs: { compress: call => length(call(text)), uncompress: (call, { compress }) => length(call(compress(text))) } },
  brotli: { runs: { compress: call => typeof call(text), decompress: call => length(call(brotlied)) } },
};
