import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

import { seconds, secondsSince } from './time.ts';

/** Is async by its keyword only: it awaits nothing, and until it returns nothing else runs. */
export async function synchronousWorkInAsyncFunction(): Promise<void> {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds(2));
}

/** Its awaiting twin. */
export async function asynchronousWorkInAsyncFunction(): Promise<void> {
  await sleep(seconds(2));
}

/** `Promise.all` runs together what awaits. What blocks it cannot even start before the other has ended. */
export async function main(): Promise<void> {
  let started = performance.now();
  await Promise.all([synchronousWorkInAsyncFunction(), synchronousWorkInAsyncFunction()]);
  console.log(`two that block, together: ${secondsSince(started)}`);

  started = performance.now();
  await Promise.all([asynchronousWorkInAsyncFunction(), asynchronousWorkInAsyncFunction()]);
  console.log(`two that await, together: ${secondsSince(started)}`);
}
