import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

import { seconds } from './time.ts';

/** Stands for a message broker on another machine: a message arrives a tenth of a second after it is published. */
export const broker = new EventEmitter<{ message: [text: string] }>();

/** Publishes a message; resolves to the number of consumers it was delivered to. */
export async function publish(text: string): Promise<number> {
  await sleep(seconds(0.1));
  broker.emit('message', text);
  return broker.listenerCount('message');
}
