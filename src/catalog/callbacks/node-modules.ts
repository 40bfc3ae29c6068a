// https://nodejs.org/api/module.html, https://nodejs.org/api/modules.html
import type { CallbackModule } from '../callback-api.ts';

export const nodeModule: CallbackModule = {
  module: 'node:module',
  callbacks: {
    registerHooks: { runs: 'must-be-synchronous', within: ['resolve', 'load'] },
    register: { runs: 'worker', file: 0 },
  },
  writes: {
    _resolveFilename: { runs: 'must-be-synchronous' },
    _load: { runs: 'must-be-synchronous' },
    'prototype.require': { runs: 'must-be-synchronous' },
    'prototype._compile': { runs: 'must-be-synchronous' },
    '_extensions.*': { runs: 'must-be-synchronous' },
  },
};
