import { seconds } from './time.js';

/** Stands for a library without an async API: its only function waits for the answer. */
export function query(text) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds(2));
  return `answer to ${text}`;
}
