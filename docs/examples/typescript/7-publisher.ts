import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

import { seconds, secondsSince } from './time.ts';

/** Publishes a message to a broker that takes a second to confirm it; resolves to the confirmation. */
async function publish(text: string): Promise<string> {
  await sleep(seconds(1));
  return `${text} confirmed`;
}

const texts = Array.from({ length: 10 }, (_, index) => `message ${index + 1}`);

/** One at a time: right if their order matters, otherwise nine seconds too long. */
export async function publishInTurn(): Promise<string[]> {
  const confirmations: string[] = [];
  for (const text of texts) {
    confirmations.push(await publish(text));
  }
  return confirmations;
}

export async function publishTogether(): Promise<string[]> {
  return Promise.all(texts.map(text => publish(text)));
}

export async function main(): Promise<void> {
  let started = performance.now();
  await publishInTurn();
  console.log(`ten messages, each after the last one's confirmation: ${secondsSince(started)}`);

  started = performance.now();
  await publishTogether();
  console.log(`ten messages together: ${secondsSince(started)}`);
}
