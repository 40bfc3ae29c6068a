import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

import { seconds, secondsSince } from './time.js';

/** Keeps the thread, and with it the event loop, for two seconds. */
function synchronousWork() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds(2));
}

/** Takes two seconds as well, in which the event loop does something else. */
async function asynchronousWork() {
  await sleep(seconds(2));
}

/** The same two pieces of work three times: blocking, awaited one after the other, awaited together. */
export async function main() {
  let started = performance.now();
  synchronousWork();
  synchronousWork();
  console.log(`two pieces of synchronous work: ${secondsSince(started)}`);

  started = performance.now();
  await asynchronousWork();
  await asynchronousWork();
  console.log(`two pieces of asynchronous work, one after the other: ${secondsSince(started)}`);

  started = performance.now();
  await Promise.all([asynchronousWork(), asynchronousWork()]);
  console.log(`two pieces of asynchronous work, together: ${secondsSince(started)}`);
}
