// https://nodejs.org/api/timers.html
import type { CallbackModule } from '../callback-api.ts';

export const nodeTimers: CallbackModule = {
  module: 'node:timers',
  callbacks: {
    setInterval: { runs: 'run-time', at: 0, when: 'every {1} ms', otherwise: 'on every tick of an interval', awaits: false },
    setTimeout: { runs: 'inherits', at: 0 },
    setImmediate: { runs: 'inherits', at: 0 },
  },
};
