// Routers of few rows: https://itty.dev/itty-router, https://github.com/delvedor/find-my-way, https://github.com/vercel/micro,
// https://github.com/uNetworking/uWebSockets.js, https://github.com/pillarjs/router, https://github.com/tinyhttp/tinyhttp
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const route: CallbackApi = {
  runs: 'run-time',
  when: 'on every `{METHOD} {0}`',
  otherwise: 'on every `{METHOD}` request of its route',
  awaits: true,
};
const any: CallbackApi = { ...route, when: 'on every request to `{0}`', otherwise: 'on every request' };
const synchronous: CallbackApi = { ...route, awaits: false };

export const ittyRouter: CallbackModule = {
  module: 'itty-router',
  callbacks: {
    'Router.prototype.all': any,
    'Router.prototype.get': route,
    'Router.prototype.post': route,
    'Router.prototype.put': route,
    'Router.prototype.patch': route,
    'Router.prototype.delete': route,
    'Router.prototype.head': route,
    'Router.prototype.options': route,
    AutoRouter: {
      runs: 'run-time',
      within: ['before', 'finally', 'catch', 'missing', 'format'],
      when: 'on every request',
      awaits: true,
    },
    Router: { runs: 'run-time', within: ['before', 'finally', 'catch'], when: 'on every request', awaits: true },
  },
  results: {
    Router: 'itty-router#Router',
    AutoRouter: 'itty-router#Router',
    IttyRouter: 'itty-router#Router',
    'Router.prototype.*': 'this',
  },
};

export const findMyWay: CallbackModule = {
  module: 'find-my-way',
  callbacks: {
    'Router.prototype.on': {
      ...synchronous,
      when: 'on every `{0} {1}`',
      otherwise: 'on every request of its route',
      receives: ['node:http#IncomingMessage', 'node:http#ServerResponse'],
    },
    'Router.prototype.get': synchronous,
    'Router.prototype.post': synchronous,
    'Router.prototype.put': synchronous,
    'Router.prototype.patch': synchronous,
    'Router.prototype.delete': synchronous,
    'Router.prototype.head': synchronous,
    'Router.prototype.options': synchronous,
    'Router.prototype.all': { ...synchronous, when: 'on every request to `{0}`', otherwise: 'on every request' },
    default: { runs: 'run-time', within: ['defaultRoute', 'onBadUrl'], when: 'on every request without a route', awaits: false },
  },
  results: { default: 'find-my-way#Router' },
};

export const micro: CallbackModule = {
  module: 'micro',
  callbacks: {
    default: { runs: 'run-time', when: 'on every request', awaits: true },
    serve: { runs: 'run-time', when: 'on every request', awaits: true },
  },
};

export const uWebSockets: CallbackModule = {
  module: 'uWebSockets.js',
  callbacks: {
    'TemplatedApp.prototype.any': { ...synchronous, when: 'on every request to `{0}`', otherwise: 'on every request' },
    'TemplatedApp.prototype.get': synchronous,
    'TemplatedApp.prototype.post': synchronous,
    'TemplatedApp.prototype.put': synchronous,
    'TemplatedApp.prototype.patch': synchronous,
    'TemplatedApp.prototype.del': { ...synchronous, when: 'on every `DELETE {0}`', otherwise: 'on every `DELETE` request' },
    'TemplatedApp.prototype.ws': {
      runs: 'run-time',
      within: ['open', 'message', 'close', 'drain', 'upgrade', 'dropped', 'subscription'],
      when: 'on every message to `{0}`',
      otherwise: 'on every message of a web socket',
      awaits: false,
    },
    'TemplatedApp.prototype.listen': { runs: 'start-up' },
  },
  results: {
    App: 'uWebSockets.js#TemplatedApp',
    SSLApp: 'uWebSockets.js#TemplatedApp',
    'TemplatedApp.prototype.*': 'this',
  },
};

export const tinyhttp: CallbackModule = {
  module: '@tinyhttp/app',
  callbacks: {
    'App.prototype.get': route,
    'App.prototype.post': route,
    'App.prototype.put': route,
    'App.prototype.patch': route,
    'App.prototype.delete': route,
    'App.prototype.head': route,
    'App.prototype.options': route,
    'App.prototype.all': any,
    'App.prototype.use': any,
    'App.prototype.listen': { runs: 'start-up' },
  },
  results: { 'App.prototype.*': 'this' },
};
