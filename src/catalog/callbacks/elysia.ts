// https://elysiajs.com/essential/route, https://elysiajs.com/essential/life-cycle
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const hooks = ['beforeHandle', 'afterHandle', 'afterResponse', 'transform', 'error', 'parse', 'mapResponse', 'resolve', 'derive'];
const route: CallbackApi = {
  runs: 'run-time',
  within: hooks,
  when: 'on every `{METHOD} {0}`',
  otherwise: 'on every `{METHOD}` request of its route',
  awaits: true,
};
const any: CallbackApi = { ...route, when: 'on every request to `{0}`', otherwise: 'on every request' };
const every: CallbackApi = { runs: 'run-time', within: hooks, when: 'on every request', awaits: true };
const socket: CallbackApi = {
  runs: 'run-time',
  within: ['open', 'message', 'close', 'drain', 'upgrade', 'ping', 'pong', ...hooks],
  when: 'on every message to `{0}`',
  otherwise: 'on every message of a web socket',
  awaits: true,
};
const startUp: CallbackApi = { runs: 'start-up' };

export const elysia: CallbackModule = {
  module: 'elysia',
  callbacks: {
    'Elysia.prototype.get': route,
    'Elysia.prototype.post': route,
    'Elysia.prototype.put': route,
    'Elysia.prototype.patch': route,
    'Elysia.prototype.delete': route,
    'Elysia.prototype.options': route,
    'Elysia.prototype.head': route,
    'Elysia.prototype.connect': route,
    'Elysia.prototype.all': any,
    'Elysia.prototype.mount': any,
    'Elysia.prototype.route': { ...any, when: 'on every `{0} {1}`' },
    'Elysia.prototype.ws': socket,
    'Elysia.prototype.onRequest': every,
    'Elysia.prototype.onParse': every,
    'Elysia.prototype.onTransform': every,
    'Elysia.prototype.onBeforeHandle': every,
    'Elysia.prototype.onAfterHandle': every,
    'Elysia.prototype.onAfterResponse': every,
    'Elysia.prototype.mapResponse': every,
    'Elysia.prototype.onError': { ...every, when: 'on every failed request' },
    'Elysia.prototype.derive': every,
    'Elysia.prototype.resolve': every,
    'Elysia.prototype.mapDerive': every,
    'Elysia.prototype.mapResolve': every,
    'Elysia.prototype.trace': every,
    'Elysia.prototype.guard': { ...every, also: [{ runs: 'at-once', at: 1, receives: ['elysia#Elysia'] }] },
    'Elysia.prototype.group': { runs: 'at-once', at: 'last', receives: ['elysia#Elysia'] },
    'Elysia.prototype.use': { runs: 'at-once', at: 0, receives: ['elysia#Elysia'] },
    'Elysia.prototype.onStart': startUp,
    'Elysia.prototype.onStop': startUp,
    'Elysia.prototype.listen': startUp,
    'Elysia.prototype.decorate': { runs: 'run-time', when: 'whenever `{0}` is called' },
  },
  results: { default: 'elysia#Elysia', 'Elysia.prototype.*': 'this' },
};
