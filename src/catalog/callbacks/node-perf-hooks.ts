// https://nodejs.org/api/perf_hooks.html
import type { CallbackModule } from '../callback-api.ts';

export const nodePerfHooks: CallbackModule = {
  module: 'node:perf_hooks',
  callbacks: {
    PerformanceObserver: { runs: 'run-time', at: 0, when: 'whenever performance entries are recorded', awaits: false },
  },
  results: { performance: 'globalThis#Performance' },
};
