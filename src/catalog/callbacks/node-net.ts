// https://nodejs.org/api/net.html
import type { CallbackApi, CallbackModule } from '../callback-api.ts';
import { listener, serverEvents } from './node-events.ts';

const connection: CallbackApi = { runs: 'run-time', when: 'on every connection', receives: ['node:net#Socket'], awaits: false };
const serverListener: CallbackApi = { ...listener, byFirst: { ...serverEvents, connection: { ...connection, at: 1 } } };

export const nodeNet: CallbackModule = {
  module: 'node:net',
  callbacks: {
    createServer: connection,
    Server: connection,
    'Server.prototype.on': serverListener,
    'Server.prototype.once': serverListener,
    'Server.prototype.addListener': serverListener,
    'Server.prototype.listen': { runs: 'start-up' },
    'Socket.prototype.setTimeout': { runs: 'run-time', at: 1, when: "on every 'timeout' event", awaits: false },
  },
  results: {
    createServer: 'node:net#Server',
    connect: 'node:net#Socket',
    createConnection: 'node:net#Socket',
    'Server.prototype.listen': 'this',
    'Server.prototype.close': 'this',
    'Server.prototype.ref': 'this',
    'Server.prototype.unref': 'this',
    'Socket.prototype.connect': 'this',
    'Socket.prototype.setTimeout': 'this',
    'Socket.prototype.setEncoding': 'this',
    'Socket.prototype.setKeepAlive': 'this',
    'Socket.prototype.setNoDelay': 'this',
  },
  extends: { Server: 'node:events#EventEmitter', Socket: 'node:stream#Duplex' },
};
