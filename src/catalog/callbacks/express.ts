// https://expressjs.com/en/5x/api.html, https://github.com/HenningM/express-ws (`ws`), https://expressjs.com/en/guide/migrating-5.html (rejected promises are handled from 5.0.0)
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const receives = ['express#Request', 'express#Response'];
const route: CallbackApi = {
  runs: 'run-time',
  when: 'on every `{METHOD} {0}`',
  otherwise: 'on every `{METHOD}` request of its route',
  receives,
  awaits: '>=5',
};
const any: CallbackApi = { ...route, when: 'on every request to `{0}`', otherwise: 'on every request of its route' };
const middleware: CallbackApi = { ...any, otherwise: 'on every request' };
const onRoute: CallbackApi = { ...route, when: 'on every `{METHOD} {receiver.0}`' };
const parameter: CallbackApi = {
  runs: 'run-time',
  when: 'on every request with the parameter `{0}`',
  otherwise: 'on every request with that parameter',
  receives,
  awaits: '>=5',
};

export const express: CallbackModule = {
  module: 'express',
  aliases: ['ultimate-express', 'router'],
  callbacks: {
    'Router.prototype.all': any,
    'Router.prototype.delete': route,
    'Router.prototype.del': route,
    'Router.prototype.get': route,
    'Router.prototype.head': route,
    'Router.prototype.options': route,
    'Router.prototype.patch': route,
    'Router.prototype.post': route,
    'Router.prototype.put': route,
    'Router.prototype.search': route,
    'Router.prototype.propfind': route,
    'Router.prototype.report': route,
    'Router.prototype.ws': { ...any, when: 'on every connection to `{0}`', receives: ['ws#WebSocket', 'express#Request'] },
    'Router.prototype.use': middleware,
    'Router.prototype.param': parameter,
    'Application.prototype.listen': { runs: 'start-up' },
    'Application.prototype.engine': {
      runs: 'run-time',
      at: 1,
      when: 'whenever a template of the engine `{0}` is rendered',
      awaits: false,
    },
    'Application.prototype.render': { runs: 'inherits' },
    'Response.prototype.render': { runs: 'inherits' },
    'Response.prototype.sendFile': { runs: 'inherits' },
    'Response.prototype.download': { runs: 'inherits' },
    'Response.prototype.format': { runs: 'at-once', within: ['*'] },
    'Route.prototype.all': { ...onRoute, when: 'on every request to `{receiver.0}`' },
    'Route.prototype.delete': onRoute,
    'Route.prototype.get': onRoute,
    'Route.prototype.head': onRoute,
    'Route.prototype.options': onRoute,
    'Route.prototype.patch': onRoute,
    'Route.prototype.post': onRoute,
    'Route.prototype.put': onRoute,
  },
  results: {
    default: 'express#Application',
    application: 'express#Application',
    Router: 'express#Router',
    'Application.prototype.router': 'express#Router',
    'Application.prototype.listen': 'node:http#Server',
    'Router.prototype.route': 'express#Route',
    'Router.prototype.*': 'this',
    'Route.prototype.*': 'this',
    'Response.prototype.status': 'this',
    'Response.prototype.set': 'this',
    'Response.prototype.type': 'this',
    'Request.prototype.app': 'express#Application',
    'Response.prototype.app': 'express#Application',
  },
  extends: {
    Application: 'express#Router',
    Router: 'node:events#EventEmitter',
    Request: 'node:http#IncomingMessage',
    Response: 'node:http#ServerResponse',
  },
};
