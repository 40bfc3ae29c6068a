// https://nodejs.org/api/util.html
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const wrapped: CallbackApi = { runs: 'wrapped', at: 0 };

export const nodeUtil: CallbackModule = {
  module: 'node:util',
  callbacks: {
    promisify: wrapped,
    callbackify: wrapped,
    deprecate: wrapped,
    inherits: { runs: 'never' },
    debuglog: { runs: 'inherits' },
    'types.isAsyncFunction': { runs: 'never' },
  },
};
