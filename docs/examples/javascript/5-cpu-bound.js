import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';

import { fibonacci } from './fibonacci.js';
import { seconds, secondsSince } from './time.js';

/** About a second of work at full scale on a machine of today, and less by the same scale. */
const size = Math.round(39 + Math.log(seconds(1) / 1000) / Math.log(1.618));

/** A promise around the work changes nothing: there is one thread, and the work is on it. */
export async function compute() {
  return fibonacci(size);
}

/** A worker has a thread of its own. */
export async function computeInWorker() {
  const worker = new Worker(new URL('fibonacci-worker.js', import.meta.url), { workerData: size });
  const [result] = await once(worker, 'message');
  return result;
}

export async function main() {
  let started = performance.now();
  await compute();
  console.log(`once: ${secondsSince(started)}`);

  started = performance.now();
  await Promise.all([compute(), compute()]);
  console.log(`twice, "together": ${secondsSince(started)}`);

  started = performance.now();
  await Promise.all([computeInWorker(), computeInWorker()]);
  console.log(`twice, in two workers: ${secondsSince(started)}`);
}
