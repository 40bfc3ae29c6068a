// https://nodejs.org/api/tls.html
import type { CallbackApi, CallbackModule } from '../callback-api.ts';
import { listener } from './node-events.ts';

const connection: CallbackApi = {
  runs: 'run-time',
  within: ['SNICallback', 'ALPNCallback', 'pskCallback'],
  when: 'on every connection',
  receives: ['node:tls#TLSSocket'],
  awaits: false,
};
const serverListener: CallbackApi = {
  ...listener,
  byFirst: {
    ...listener.byFirst,
    connection: { runs: 'run-time', at: 1, when: 'on every connection', receives: ['node:net#Socket'], awaits: false },
    secureConnection: { runs: 'run-time', at: 1, when: 'on every connection', receives: ['node:tls#TLSSocket'], awaits: false },
  },
};

export const nodeTls: CallbackModule = {
  module: 'node:tls',
  callbacks: {
    createServer: connection,
    Server: connection,
    'Server.prototype.on': serverListener,
    'Server.prototype.once': serverListener,
    'Server.prototype.addListener': serverListener,
  },
  results: { createServer: 'node:tls#Server', connect: 'node:tls#TLSSocket' },
  extends: { Server: 'node:net#Server', TLSSocket: 'node:net#Socket' },
};
