import { interruptAfterTimeLimit } from 'fast-check';
import { vi } from 'vitest';

import type { Parameters } from 'fast-check';

const { FUZZ_RUNS: times = '1', FUZZ_SEED: seed = '20261122' } = process.env;

vi.setConfig({ testTimeout: 60_000 + 60_000 * Number(times) });

/**
 * How often a property is tried, and from which seed: a few times from one seed, so that a run in CI is short and always the same. For a
 * long one: `FUZZ_RUNS=100 npm run test:fuzz` tries a hundred times as many, `FUZZ_SEED` from another seed (`random`: a new one).
 */
export function runs(few: number): Parameters<unknown> {
  return {
    numRuns: Math.round(few * Number(times)),
    seed: seed === 'random' ? Date.now() | 0 : Number(seed),
    // Where a failure is made smaller, the time of a whole run is enough.
    plugins: [interruptAfterTimeLimit(60_000 * Number(times))],
  };
}
