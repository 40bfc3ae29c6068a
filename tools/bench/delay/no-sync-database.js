import { once } from 'node:events';
import { Worker, isMainThread, parentPort } from 'node:worker_threads';

export const labels = {
  blocking: '`StatementSync.prototype.all` over a million rows without an index',
  instead: 'the same in a worker',
};

let database;
let worker;

// node:sqlite is not in every supported Node.
const openDatabase = async () => {
  const { DatabaseSync } = await import('node:sqlite');
  const opened = new DatabaseSync(':memory:');
  opened.exec(`CREATE TABLE orders (id INTEGER PRIMARY KEY, customer TEXT);
    WITH RECURSIVE ids(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM ids WHERE id < 1000000)
    INSERT INTO orders SELECT id, 'customer ' || (id % 1000) FROM ids;`);
  return opened;
};

const query = () => database.prepare('SELECT id FROM orders WHERE customer = ?').all('customer 7');

export const setUp = async () => {
  database = await openDatabase();
  worker = new Worker(new URL(import.meta.url));
  await once(worker, 'message');
};

export const blocking = async () => query();

export const instead = () => {
  worker.postMessage('query');
  return once(worker, 'message');
};

export const tearDown = () => worker.terminate();

if (!isMainThread) {
  database = await openDatabase();
  parentPort.on('message', () => parentPort.postMessage(query()));
  parentPort.postMessage('open');
}
