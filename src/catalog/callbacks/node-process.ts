// https://nodejs.org/api/process.html
import type { CallbackApi, CallbackModule } from '../callback-api.ts';
import { listener } from './node-events.ts';

const serving = (event: string): Omit<CallbackApi, 'byFirst'> => ({ ...listener, when: `on every '${event}' event` });

/**
 * Events of a process that ends, or that should, nearly all of them: nothing asynchronous survives them, or it must not be put off. So it is
 * with one that is no literal: `for (const signal of signals) process.on(signal, stop)`.
 */
const processListener: CallbackApi = {
  runs: 'must-be-synchronous',
  at: 1,
  byFirst: Object.fromEntries(['message', 'warning', 'worker', 'multipleResolves'].map(event => [event, serving(event)])),
};

export const nodeProcess: CallbackModule = {
  module: 'node:process',
  callbacks: {
    nextTick: { runs: 'inherits', at: 0 },
    on: processListener,
    once: processListener,
    addListener: processListener,
    'Process.prototype.nextTick': { runs: 'inherits', at: 0 },
    'Process.prototype.on': processListener,
    'Process.prototype.once': processListener,
    'Process.prototype.addListener': processListener,
    'Process.prototype.prependListener': processListener,
    'Process.prototype.prependOnceListener': processListener,
    'Process.prototype.setUncaughtExceptionCaptureCallback': { runs: 'must-be-synchronous' },
    'Process.prototype.finalization.register': { runs: 'must-be-synchronous' },
    'Process.prototype.finalization.registerBeforeExit': { runs: 'must-be-synchronous' },
  },
  results: {
    default: 'node:process#Process',
    stdin: 'node:tty#ReadStream',
    stdout: 'node:tty#WriteStream',
    stderr: 'node:tty#WriteStream',
    'Process.prototype.stdin': 'node:tty#ReadStream',
    'Process.prototype.stdout': 'node:tty#WriteStream',
    'Process.prototype.stderr': 'node:tty#WriteStream',
  },
  extends: { Process: 'node:events#EventEmitter' },
};
