import { performance } from 'node:perf_hooks';

/** So many seconds in milliseconds, on the scale that the runner was given: at `--scale 0.01` a second lasts 10 ms. */
export function seconds(count: number): number {
  return count * 1000 * Number(process.env.EXAMPLE_SCALE ?? 1);
}

/** How long ago `started` was, in seconds of the same scale. */
export function secondsSince(started: number): string {
  return ((performance.now() - started) / seconds(1)).toFixed(1) + ' s';
}
