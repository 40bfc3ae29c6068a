// https://nodejs.org/api/async_context.html, https://nodejs.org/api/async_hooks.html
import type { CallbackModule } from '../callback-api.ts';

export const nodeAsyncHooks: CallbackModule = {
  module: 'node:async_hooks',
  callbacks: {
    'AsyncLocalStorage.prototype.run': { runs: 'at-once', at: 1 },
    'AsyncLocalStorage.prototype.exit': { runs: 'at-once', at: 0 },
    'AsyncLocalStorage.bind': { runs: 'wrapped', at: 0 },
    'AsyncResource.prototype.runInAsyncScope': { runs: 'at-once', at: 0 },
    'AsyncResource.prototype.bind': { runs: 'wrapped', at: 0 },
    'AsyncResource.bind': { runs: 'wrapped', at: 0 },
    createHook: {
      runs: 'must-be-synchronous',
      within: ['init', 'before', 'after', 'destroy', 'promiseResolve', 'trackPromises'],
    },
  },
};
