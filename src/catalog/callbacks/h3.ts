// https://h3.dev/guide/basics/handler, https://v1.h3.dev/guide, https://nitro.build/guide/routing, https://nuxt.com/docs/guide/directory-structure/server
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

/** An event handler, as such or in an object with hooks. */
export const eventHandler: CallbackApi = {
  runs: 'run-time',
  within: ['handler', 'onRequest', 'onBeforeResponse', 'middleware'],
  when: 'on every request',
  awaits: true,
};
const route: CallbackApi = {
  runs: 'run-time',
  within: ['handler'],
  when: 'on every `{METHOD} {0}`',
  otherwise: 'on every `{METHOD}` request of its route',
  awaits: true,
};
const any: CallbackApi = { ...route, when: 'on every request to `{0}`', otherwise: 'on every request' };
const peer: CallbackApi = {
  runs: 'run-time',
  within: ['open', 'message', 'close', 'error', 'upgrade'],
  when: 'on every message of a web socket',
  awaits: true,
};

export const h3: CallbackModule = {
  module: 'h3',
  aliases: ['nitro/h3', 'nitropack/runtime', 'nitro/runtime', '#imports'],
  callbacks: {
    defineEventHandler: eventHandler,
    eventHandler,
    defineHandler: eventHandler,
    defineCachedEventHandler: eventHandler,
    cachedEventHandler: eventHandler,
    defineValidatedHandler: eventHandler,
    defineMiddleware: eventHandler,
    defineRequestMiddleware: eventHandler,
    defineResponseMiddleware: eventHandler,
    defineCachedFunction: { runs: 'wrapped', at: 0 },
    cachedFunction: { runs: 'wrapped', at: 0 },
    fromNodeMiddleware: eventHandler,
    fromNodeHandler: eventHandler,
    fromWebHandler: eventHandler,
    defineLazyEventHandler: { runs: 'inherits', at: 0 },
    lazyEventHandler: { runs: 'inherits', at: 0 },
    defineWebSocketHandler: peer,
    defineWebSocket: peer,
    defineNitroPlugin: { runs: 'start-up', at: 0 },
    defineTask: { runs: 'run-time', within: ['run'], when: 'on every run of the task', awaits: true },
    'App.prototype.use': any,
    'Router.prototype.use': any,
    'Router.prototype.add': any,
    'Router.prototype.get': route,
    'Router.prototype.post': route,
    'Router.prototype.put': route,
    'Router.prototype.patch': route,
    'Router.prototype.delete': route,
    'Router.prototype.head': route,
    'Router.prototype.options': route,
    'H3.prototype.use': any,
    'H3.prototype.all': any,
    'H3.prototype.on': { ...route, when: 'on every `{0} {1}`', otherwise: 'on every request of its route' },
    'H3.prototype.get': route,
    'H3.prototype.post': route,
    'H3.prototype.put': route,
    'H3.prototype.patch': route,
    'H3.prototype.delete': route,
    'H3.prototype.head': route,
    'H3.prototype.options': route,
    createApp: {
      runs: 'run-time',
      within: ['onRequest', 'onError', 'onBeforeResponse', 'onAfterResponse'],
      when: 'on every request',
    },
    H3: { runs: 'run-time', within: ['onRequest', 'onError', 'onResponse'], when: 'on every request', awaits: true },
  },
  results: {
    createApp: 'h3#App',
    createRouter: 'h3#Router',
    'App.prototype.use': 'this',
    'Router.prototype.*': 'this',
    'H3.prototype.*': 'this',
  },
  files: [
    {
      dependency: ['nuxt', 'nitropack', 'nitro'],
      files: ['{,server/,src/,src/server/}{api,routes}/**/*.{js,ts,mjs,mts}'],
      exports: ['default'],
      runs: 'run-time',
      when: 'on every request to `{route}`',
      awaits: true,
    },
    {
      dependency: ['nuxt', 'nitropack', 'nitro'],
      files: ['{,server/,src/,src/server/}middleware/**/*.{js,ts,mjs,mts}'],
      exports: ['default'],
      runs: 'run-time',
      when: 'on every request',
      awaits: true,
    },
    {
      dependency: ['nuxt', 'nitropack', 'nitro'],
      files: ['server/plugins/**/*.{js,ts,mjs,mts}'],
      exports: ['default'],
      runs: 'start-up',
    },
  ],
};
