import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const rows = { small: 10, large: 100_000 };
const names = Object.keys(rows);

/** Cases of node:sqlite: tables of 10 and 100,000 rows in a file. */
export function createCases(directory) {
  const pathOf = size => join(directory, `${size}.sqlite`);
  for (const size of names) fillDatabase(pathOf(size), rows[size]);
  const databases = Object.fromEntries(names.map(size => [size, new DatabaseSync(pathOf(size))]));
  const stores = Object.fromEntries(names.map(size => [size, databases[size].createTagStore()]));
  const input = 'tables of 10 and 100,000 rows';
  const onDatabase = run => ({ input, prepare: size => databases[size], run });
  const onStore = run => ({ input, prepare: size => stores[size], run });
  const onStatement = (sql, run) => ({ input, prepare: size => databases[size].prepare(sql), run });
  const all = 'SELECT * FROM item';
  const update = 'UPDATE item SET amount = amount + 1';
  const sum = 'SELECT sum(amount) FROM item';
  const recorded = size => {
    const database = new DatabaseSync(':memory:');
    database.exec('CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT, amount INTEGER)');
    const session = database.createSession();
    insert(database, size === 'small' ? 10 : 10_000);
    return { database, session };
  };
  const changes = Object.fromEntries(names.map(size => [size, recorded(size).session.changeset()]));
  const serialized = Object.fromEntries(names.map(size => [size, databases[size].serialize()]));

  return {
    'node:sqlite#DatabaseSync': {
      input,
      prepare: pathOf,
      run: path => new DatabaseSync(path),
      clean: (_, database) => database.close(),
    },
    'node:sqlite#DatabaseSync.prototype.applyChangeset': {
      input: 'changes of 10 and 10,000 rows',
      prepare: size => {
        const database = new DatabaseSync(':memory:');
        database.exec('CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT, amount INTEGER)');
        return { database, changeset: changes[size] };
      },
      run: ({ database, changeset }) => database.applyChangeset(changeset),
      clean: ({ database }) => database.close(),
    },
    'node:sqlite#DatabaseSync.prototype.close': {
      input: '10 and 100,000 rows in the write-ahead log',
      prepare: size => {
        const copy = join(directory, 'copy.sqlite');
        copyFileSync(pathOf(size), copy);
        const database = new DatabaseSync(copy);
        database.exec(`PRAGMA journal_mode = WAL; ${update}`);
        return { database, copy };
      },
      run: ({ database }) => database.close(),
      clean: ({ copy }) => rmSync(copy),
    },
    'node:sqlite#DatabaseSync.prototype.deserialize': {
      input,
      prepare: size => ({ database: new DatabaseSync(':memory:'), bytes: serialized[size] }),
      run: ({ database, bytes }) => database.deserialize(bytes),
      clean: ({ database }) => database.close(),
    },
    'node:sqlite#DatabaseSync.prototype.exec': onDatabase(database => database.exec(update)),
    'node:sqlite#DatabaseSync.prototype.open': {
      input,
      prepare: size => new DatabaseSync(pathOf(size), { open: false }),
      run: database => database.open(),
      clean: database => database.close(),
    },
    'node:sqlite#DatabaseSync.prototype.prepare': onDatabase(database => database.prepare(all)),
    'node:sqlite#DatabaseSync.prototype.serialize': onDatabase(database => database.serialize()),
    'node:sqlite#Session.prototype.changeset': {
      input: 'changes of 10 and 10,000 rows',
      prepare: recorded,
      run: ({ session }) => session.changeset(),
      clean: ({ database }) => database.close(),
    },
    'node:sqlite#Session.prototype.patchset': {
      input: 'changes of 10 and 10,000 rows',
      prepare: recorded,
      run: ({ session }) => session.patchset(),
      clean: ({ database }) => database.close(),
    },
    'node:sqlite#SQLTagStore.prototype.all': onStore(store => store.all`SELECT * FROM item`),
    'node:sqlite#SQLTagStore.prototype.get': onStore(store => store.get`SELECT sum(amount) FROM item`),
    'node:sqlite#SQLTagStore.prototype.iterate': onStore(store => [...store.iterate`SELECT * FROM item`]),
    'node:sqlite#SQLTagStore.prototype.run': onStore(store => store.run`UPDATE item SET amount = amount + 1`),
    'node:sqlite#StatementSync.prototype.all': onStatement(all, statement => statement.all()),
    'node:sqlite#StatementSync.prototype.get': onStatement(sum, statement => statement.get()),
    'node:sqlite#StatementSync.prototype.iterate': onStatement(all, statement => [...statement.iterate()]),
    'node:sqlite#StatementSync.prototype.run': onStatement(update, statement => statement.run()),
  };
}

function fillDatabase(path, count) {
  const database = new DatabaseSync(path);
  database.exec('CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT, amount INTEGER)');
  insert(database, count);
  database.close();
}

function insert(database, count) {
  database.exec('BEGIN');
  const statement = database.prepare('INSERT INTO item (name, amount) VALUES (?, ?)');
  for (let row = 0; row < count; row += 1) statement.run(`item ${row}`, row);
  database.exec('COMMIT');
}
