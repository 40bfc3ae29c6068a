// https://github.com/primus/eventemitter3, https://github.com/EventEmitter2/EventEmitter2, https://github.com/sindresorhus/emittery,
// https://github.com/developit/mitt, https://github.com/ai/nanoevents, https://github.com/unjs/hookable
import type { CallbackApi, CallbackModule } from '../callback-api.ts';
import { listener } from './node-events.ts';

const emitter = 'node:events#EventEmitter';
const any: CallbackApi = { runs: 'run-time', when: 'on every event', awaits: false };
const mitt: CallbackApi = { ...listener, byFirst: {} };

export const emitters: readonly CallbackModule[] = [
  { module: 'eventemitter3', results: { default: 'eventemitter3#EventEmitter' }, extends: { EventEmitter: emitter } },
  {
    module: 'eventemitter2',
    callbacks: { 'EventEmitter2.prototype.onAny': any, 'EventEmitter2.prototype.many': { ...listener, at: 2 } },
    results: { default: 'eventemitter2#EventEmitter2' },
    extends: { EventEmitter2: emitter },
  },
  { module: 'tiny-typed-emitter', extends: { TypedEmitter: emitter } },
  { module: 'typed-emitter', results: { default: 'typed-emitter#TypedEmitter' }, extends: { TypedEmitter: emitter } },
  {
    module: '@socket.io/component-emitter',
    aliases: ['component-emitter'],
    results: { default: '@socket.io/component-emitter#Emitter' },
    extends: { Emitter: emitter },
  },
  {
    module: 'emittery',
    callbacks: { 'Emittery.prototype.onAny': any },
    results: { default: 'emittery#Emittery' },
    extends: { Emittery: emitter },
  },
  {
    module: 'mitt',
    aliases: ['nanoevents'],
    callbacks: { 'Emitter.prototype.on': mitt },
    results: { default: 'mitt#Emitter', createNanoEvents: 'mitt#Emitter' },
  },
  {
    module: 'hookable',
    callbacks: { 'Hookable.prototype.hook': { ...mitt, when: "on every '{0}' hook", otherwise: 'on every hook' } },
    results: { createHooks: 'hookable#Hookable' },
  },
  { module: 'eventsource', results: { default: 'eventsource#EventSource' }, extends: { EventSource: 'globalThis#EventTarget' } },
  {
    module: 'async-exit-hook',
    aliases: ['exit-hook', 'signal-exit', 'death', 'on-exit-leak-free', 'close-with-grace', 'async-cleanup'],
    callbacks: { '*': { runs: 'must-be-synchronous' } },
  },
  {
    module: '@godaddy/terminus',
    aliases: ['lightship', 'stoppable', 'http-terminator'],
    callbacks: {
      createTerminus: {
        runs: 'start-up',
        within: ['onSignal', 'beforeShutdown', 'onShutdown'],
        also: [{ runs: 'run-time', within: ['healthChecks.*'], when: 'on every health check', awaits: true }],
      },
    },
  },
];
