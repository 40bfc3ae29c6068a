import { once } from 'node:events';
import { createServer } from 'node:http';
import { Worker, isMainThread, parentPort } from 'node:worker_threads';

import fetchSync from 'sync-fetch';

export const labels = {
  blocking: '`sync-fetch` of a page that takes 200 ms',
  instead: '`fetch` of the same',
};

let server;
let url;

/** The server has a thread of its own: on the one that waits it could not answer. */
export const setUp = async () => {
  server = new Worker(new URL(import.meta.url));
  [url] = await once(server, 'message');
};

export const blocking = async () => fetchSync(url).text();

export const instead = async () => (await fetch(url)).text();

export const tearDown = () => server.terminate();

if (!isMainThread) {
  const listening = createServer((request, response) => setTimeout(() => response.end('page'), 200)).listen(0);
  await once(listening, 'listening');
  parentPort.postMessage(`http://localhost:${listening.address().port}/`);
}
