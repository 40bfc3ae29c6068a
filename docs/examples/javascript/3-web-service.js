import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

import { seconds, secondsSince } from './time.js';

/** An async route that blocks: it waits for a child process, and everybody else waits with it. */
async function slow(response) {
  const report = execFileSync(process.execPath, ['-e', `setTimeout(() => console.log('report'), ${seconds(4)})`]);
  response.end(report);
}

/** The same without `async`. A framework with a thread pool would run it beside the others; Node has one thread for both. */
function syncSlow(response) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds(4));
  response.end('done');
}

/** As slow for its own caller, and for nobody else. */
async function awaitedSlow(response) {
  await sleep(seconds(4));
  response.end('done');
}

export const server = createServer(async (request, response) => {
  if (request.url === '/slow') await slow(response);
  else if (request.url === '/sync-slow') syncSlow(response);
  else if (request.url === '/awaited-slow') await awaitedSlow(response);
  else response.end('at once');
});

/** Asks for a slow page and five times for the quick one, all at the same time, and prints what each had to wait. */
async function compare(base, path) {
  const started = performance.now();
  const timesOf = [path, '/', '/', '/', '/', '/'].map(async requested => {
    const response = await fetch(base + requested);
    await response.text();
    return secondsSince(started);
  });
  const [slowest, ...others] = await Promise.all(timesOf);
  console.log(`${path}: ${slowest}; the five requests for / beside it: ${others.join(', ')}`);
}

export async function main() {
  server.listen(0);
  await once(server, 'listening');
  const base = `http://localhost:${server.address().port}`;
  for (const path of ['/', '/awaited-slow', '/slow', '/sync-slow']) await compare(base, path);
  server.close();
}
