// https://github.com/koajs/router/blob/master/API.md (`router.get(name, path, …handlers)` has the name first)
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const route: CallbackApi = {
  runs: 'run-time',
  when: 'on every `{METHOD} {0}`',
  otherwise: 'on every `{METHOD}` request of its route',
  receives: ['koa#Context'],
  awaits: true,
};
const any: CallbackApi = { ...route, when: 'on every request to `{0}`', otherwise: 'on every request of its route' };

export const koaRouter: CallbackModule = {
  module: '@koa/router',
  aliases: ['koa-router', 'koa-tree-router', 'koa-better-router'],
  callbacks: {
    'Router.prototype.all': any,
    'Router.prototype.del': { ...route, when: 'on every `DELETE {0}`', otherwise: 'on every `DELETE` request of its route' },
    'Router.prototype.delete': route,
    'Router.prototype.get': route,
    'Router.prototype.head': route,
    'Router.prototype.link': route,
    'Router.prototype.options': route,
    'Router.prototype.patch': route,
    'Router.prototype.post': route,
    'Router.prototype.put': route,
    'Router.prototype.unlink': route,
    'Router.prototype.register': { ...any, awaits: true },
    'Router.prototype.use': { ...any, otherwise: 'on every request' },
    'Router.prototype.param': {
      runs: 'run-time',
      when: 'on every request with the parameter `{0}`',
      receives: [null, 'koa#Context'],
      awaits: true,
    },
  },
  results: { default: '@koa/router#Router', 'Router.prototype.*': 'this' },
};
