import { performance } from 'node:perf_hooks';

import { broker, publish } from './broker.ts';
import { seconds, secondsSince } from './time.ts';

/** Handles each message as it comes; a "blocking" one takes five seconds of blocking work. */
export function consume(started: number): void {
  broker.on('message', text => {
    if (text === 'blocking') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds(5));
    console.log(`${text} message handled after ${secondsSince(started)}`);
  });
}

/** The third message arrives together with the others, and is handled when the two before it let go of the event loop. */
export async function main(): Promise<void> {
  consume(performance.now());
  await Promise.all([publish('non-blocking'), publish('blocking'), publish('non-blocking')]);
  broker.removeAllListeners();
}
