import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';

import { fibonacci } from './fibonacci.ts';
import { seconds, secondsSince } from './time.ts';

/** About a second of work at full scale on a machine of today, and less by the same scale. */
const size = Math.round(39 + Math.log(seconds(1) / 1000) / Math.log(1.618));

/** A promise around the work changes nothing: there is one thread, and the work is on it. */
export async function compute(): Promise<number> {
  return fibonacci(size);
}

/** A worker has a thread of its own. */
export async function computeInWorker(): Promise<number> {
  const worker = new Worker(new URL('fibonacci-worker.js', import.meta.url), { workerData: size });
  const [result] = (await once(worker, 'message')) as [number];
  return result;
}

export async function main(): Promise<void> {
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
