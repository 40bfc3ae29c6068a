// https://nodejs.org/api/https.html
import type { CallbackApi, CallbackModule } from '../callback-api.ts';
import { httpServerListener, requestListener } from './node-http.ts';

const response: CallbackApi = { runs: 'inherits', receives: ['node:http#IncomingMessage'] };

export const nodeHttps: CallbackModule = {
  module: 'node:https',
  callbacks: {
    createServer: requestListener,
    Server: requestListener,
    'Server.prototype.on': httpServerListener,
    'Server.prototype.once': httpServerListener,
    'Server.prototype.addListener': httpServerListener,
    'Server.prototype.prependListener': httpServerListener,
    get: response,
    request: response,
  },
  results: {
    createServer: 'node:https#Server',
    get: 'node:http#ClientRequest',
    request: 'node:http#ClientRequest',
  },
  extends: { Server: 'node:tls#Server', Agent: 'node:http#Agent' },
};
