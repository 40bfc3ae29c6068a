// https://hono.dev/docs/api/hono, https://hono.dev/docs/api/routing, https://hono.dev/docs/helpers/factory
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const receives = ['hono#Context'];
const route: CallbackApi = {
  runs: 'run-time',
  when: 'on every `{METHOD} {0}`',
  otherwise: 'on every `{METHOD}` request of its route',
  receives,
  awaits: true,
};
const any: CallbackApi = { ...route, when: 'on every request to `{0}`', otherwise: 'on every request' };
const every: CallbackApi = { runs: 'run-time', when: 'on every request', receives, awaits: true };

export const hono: CallbackModule = {
  module: 'hono',
  aliases: ['hono/tiny', 'hono/quick', 'hono/hono-base', '@hono/hono'],
  callbacks: {
    'Hono.prototype.get': route,
    'Hono.prototype.post': route,
    'Hono.prototype.put': route,
    'Hono.prototype.delete': route,
    'Hono.prototype.patch': route,
    'Hono.prototype.options': route,
    'Hono.prototype.all': any,
    'Hono.prototype.use': any,
    'Hono.prototype.on': { ...route, when: 'on every `{0} {1}`', otherwise: 'on every request of its route' },
    'Hono.prototype.mount': { ...any, receives: [] },
    'Hono.prototype.notFound': { ...every, when: 'on every request without a route' },
    'Hono.prototype.onError': { ...every, when: 'on every failed request', receives: [null, 'hono#Context'] },
  },
  results: {
    'Hono.prototype.*': 'this',
    'Hono.prototype.basePath': 'hono#Hono',
  },
};

/** https://hono.dev/docs/helpers/factory */
export const honoFactory: CallbackModule = {
  module: 'hono/factory',
  callbacks: {
    createMiddleware: every,
    'Factory.prototype.createMiddleware': every,
    'Factory.prototype.createHandlers': every,
    createFactory: { runs: 'start-up', within: ['initApp'], receives: ['hono#Hono'] },
  },
  results: { createFactory: 'hono/factory#Factory', 'Factory.prototype.createApp': 'hono#Hono' },
};

/** https://github.com/honojs/middleware/tree/main/packages/zod-openapi */
export const honoOpenApi: CallbackModule = {
  module: '@hono/zod-openapi',
  callbacks: {
    'OpenAPIHono.prototype.openapi': { ...every, when: 'on every request of its route' },
    OpenAPIHono: { ...every, within: ['defaultHook'], when: 'on every request' },
  },
  results: { 'OpenAPIHono.prototype.openapi': 'this' },
  extends: { OpenAPIHono: 'hono#Hono' },
};

/** https://github.com/honojs/node-server */
export const honoNodeServer: CallbackModule = {
  module: '@hono/node-server',
  callbacks: {
    serve: {
      runs: 'start-up',
      at: 1,
      also: [{ runs: 'run-time', at: 0, within: ['fetch'], when: 'on every request', awaits: true }],
    },
  },
  results: { serve: 'node:http#Server' },
};
