// http://restify.com/docs/server-api/ (async handlers are supported from 9.0.0)
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const receives = ['restify#Request', 'restify#Response'];
const route: CallbackApi = {
  runs: 'run-time',
  when: 'on every `{METHOD} {0}`',
  otherwise: 'on every `{METHOD}` request of its route',
  receives,
  awaits: '>=9',
};
const every: CallbackApi = { runs: 'run-time', when: 'on every request', receives, awaits: '>=9' };

export const restify: CallbackModule = {
  module: 'restify',
  callbacks: {
    'Server.prototype.del': { ...route, when: 'on every `DELETE {0}`', otherwise: 'on every `DELETE` request of its route' },
    'Server.prototype.get': route,
    'Server.prototype.head': route,
    'Server.prototype.opts': { ...route, when: 'on every `OPTIONS {0}`', otherwise: 'on every `OPTIONS` request of its route' },
    'Server.prototype.patch': route,
    'Server.prototype.post': route,
    'Server.prototype.put': route,
    'Server.prototype.use': every,
    'Server.prototype.pre': every,
    'Server.prototype.first': every,
    'Server.prototype.param': { ...every, when: 'on every request with the parameter `{0}`' },
    'Server.prototype.listen': { runs: 'start-up' },
  },
  results: {
    createServer: 'restify#Server',
    'Server.prototype.server': 'node:http#Server',
    'Server.prototype.use': 'this',
    'Server.prototype.pre': 'this',
  },
  extends: {
    Server: 'node:events#EventEmitter',
    Request: 'node:http#IncomingMessage',
    Response: 'node:http#ServerResponse',
  },
};
