// https://nodejs.org/api/events.html
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

/** Events of a program's own that say that its parts are being put together: `app:configure`. */
const assemblies = ['booted', 'bootstrap', 'bootstrapped', 'configure', 'configured', 'ready', 'startup'];

/** A listener of any emitter: runs by itself on every event, but for those that say that the program is up. */
export const listener: CallbackApi = {
  runs: 'run-time',
  at: 1,
  when: "on every '{0}' event",
  otherwise: 'on every event it listens to',
  awaits: false,
  byFirst: {
    listening: { runs: 'start-up', at: 1 },
    ready: { runs: 'start-up', at: 1 },
    ...Object.fromEntries(assemblies.map(word => [`*${word}`, { runs: 'start-up', at: 1 }] as const)),
  },
};

/** Events that a server sends when it is up, and, once for each server, when it stops or never gets up. */
export const serverEvents: NonNullable<CallbackApi['byFirst']> = {
  ...listener.byFirst,
  close: { runs: 'inherits', at: 1 },
  error: { runs: 'inherits', at: 1 },
};

/** A listener of what does one thing and is done: a file's stream, a request and its answer. */
export const completion: CallbackApi = {
  runs: 'completes',
  at: 1,
  when: "on every '{0}' event",
  otherwise: 'on every event it listens to',
  awaits: false,
};

/** A listener that runs once: as any other, but for the events that a connection or a process sends when it is set up. */
export const onceListener: CallbackApi = {
  ...listener,
  byFirst: {
    ...listener.byFirst,
    open: { runs: 'inherits', at: 1 },
    connect: { runs: 'inherits', at: 1 },
    connected: { runs: 'inherits', at: 1 },
    online: { runs: 'inherits', at: 1 },
    spawn: { runs: 'inherits', at: 1 },
  },
};

export const nodeEvents: CallbackModule = {
  module: 'node:events',
  callbacks: {
    'EventEmitter.prototype.on': listener,
    'EventEmitter.prototype.addListener': listener,
    'EventEmitter.prototype.prependListener': listener,
    'EventEmitter.prototype.once': onceListener,
    'EventEmitter.prototype.prependOnceListener': onceListener,
    'EventEmitter.prototype.off': { runs: 'never' },
    'EventEmitter.prototype.removeListener': { runs: 'never' },
    'EventEmitter.prototype.emit': { runs: 'never' },
    addAbortListener: { runs: 'run-time', at: 1, when: "on the 'abort' event" },
  },
  results: {
    default: 'node:events#EventEmitter',
    'EventEmitter.prototype.on': 'this',
    'EventEmitter.prototype.addListener': 'this',
    'EventEmitter.prototype.prependListener': 'this',
    'EventEmitter.prototype.once': 'this',
    'EventEmitter.prototype.prependOnceListener': 'this',
    'EventEmitter.prototype.off': 'this',
    'EventEmitter.prototype.removeListener': 'this',
    'EventEmitter.prototype.removeAllListeners': 'this',
    'EventEmitter.prototype.setMaxListeners': 'this',
  },
  extends: { EventEmitterAsyncResource: 'node:events#EventEmitter' },
};

/** The rows of a class for all methods that add a listener. */
export function listeners(name: string, api: CallbackApi): Readonly<Record<string, CallbackApi>> {
  return Object.fromEntries(
    ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener'].map(method => [`${name}.prototype.${method}`, api]),
  );
}
