import { seconds } from './time.ts';

/** Stands for a library without an async API: its only function waits for the answer. */
export function query(text: string): string {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds(2));
  return `answer to ${text}`;
}
