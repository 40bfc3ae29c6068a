import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';

import { query } from './legacy-client.ts';
import { secondsSince } from './time.ts';

/** Looks asynchronous to its callers and is not. */
export async function ask(question: string): Promise<string> {
  return query(question);
}

/** What to do if something you use does not support async: let it block a thread where nobody waits. */
export async function askInWorker(question: string): Promise<string> {
  const worker = new Worker(new URL('legacy-worker.js', import.meta.url), { workerData: question });
  const [answer] = (await once(worker, 'message')) as [string];
  return answer;
}

export async function main(): Promise<void> {
  let started = performance.now();
  await Promise.all([ask('this'), ask('that')]);
  console.log(`two questions on the event loop: ${secondsSince(started)}`);

  started = performance.now();
  await Promise.all([askInWorker('this'), askInWorker('that')]);
  console.log(`two questions in workers: ${secondsSince(started)}`);
}
