// https://koajs.com
import type { CallbackModule } from '../callback-api.ts';

export const koa: CallbackModule = {
  module: 'koa',
  callbacks: {
    'Application.prototype.use': {
      runs: 'run-time',
      when: 'on every request',
      receives: ['koa#Context'],
      self: 'koa#Context',
      awaits: true,
    },
    'Application.prototype.listen': { runs: 'start-up' },
  },
  results: {
    default: 'koa#Application',
    'Application.prototype.listen': 'node:http#Server',
    'Application.prototype.use': 'this',
    'Application.prototype.context': 'koa#Context',
    'Context.prototype.req': 'node:http#IncomingMessage',
    'Context.prototype.res': 'node:http#ServerResponse',
    'Context.prototype.app': 'koa#Application',
  },
  extends: { Application: 'node:events#EventEmitter' },
};
