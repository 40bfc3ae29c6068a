// https://github.com/senchalabs/connect#readme
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const middleware: CallbackApi = {
  runs: 'run-time',
  when: 'on every request to `{0}`',
  otherwise: 'on every request',
  receives: ['node:http#IncomingMessage', 'node:http#ServerResponse'],
  awaits: false,
};

export const connect: CallbackModule = {
  module: 'connect',
  callbacks: {
    // Before version 3 the function itself is given middleware.
    default: { ...middleware, when: 'on every request' },
    createServer: { ...middleware, when: 'on every request' },
    'Server.prototype.use': middleware,
    'Server.prototype.listen': { runs: 'start-up' },
  },
  results: {
    default: 'connect#Server',
    createServer: 'connect#Server',
    'Server.prototype.use': 'this',
    'Server.prototype.listen': 'node:http#Server',
  },
  extends: { Server: 'node:events#EventEmitter' },
};
