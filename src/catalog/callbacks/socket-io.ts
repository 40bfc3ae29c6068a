// https://socket.io/docs/v4/server-api/
import type { CallbackApi, CallbackModule } from '../callback-api.ts';
import { listener } from './node-events.ts';

const connected: Omit<CallbackApi, 'byFirst'> = {
  runs: 'run-time',
  at: 1,
  when: 'on every connection',
  receives: ['socket.io#Socket'],
  awaits: false,
};
const server: CallbackApi = { ...listener, byFirst: { connection: connected, connect: connected } };
const middleware: CallbackApi = {
  runs: 'run-time',
  at: 0,
  when: 'on every connection',
  receives: ['socket.io#Socket'],
  awaits: false,
};
/** What a client sends, whatever it is called: `socket.on('ready', …)` is no server's start. */
const message: CallbackApi = { ...listener, byFirst: {} };
const any: CallbackApi = { runs: 'run-time', at: 0, when: 'on every event of the socket', awaits: false };

export const socketIo: CallbackModule = {
  module: 'socket.io',
  callbacks: {
    'Server.prototype.on': server,
    'Server.prototype.once': server,
    'Server.prototype.addListener': server,
    'Server.prototype.use': middleware,
    'Server.prototype.of': { runs: 'run-time', when: 'on every connection', awaits: false },
    'Namespace.prototype.on': server,
    'Namespace.prototype.once': server,
    'Namespace.prototype.use': middleware,
    'Socket.prototype.on': message,
    'Socket.prototype.once': message,
    'Socket.prototype.addListener': message,
    'Socket.prototype.use': any,
    'Socket.prototype.onAny': any,
    'Socket.prototype.prependAny': any,
    'Socket.prototype.onAnyOutgoing': any,
    'Socket.prototype.emit': { runs: 'inherits' },
  },
  results: {
    default: 'socket.io#Server',
    'Server.prototype.of': 'socket.io#Namespace',
    'Server.prototype.sockets': 'socket.io#Namespace',
    'Server.prototype.use': 'this',
    'Server.prototype.attach': 'this',
    'Server.prototype.listen': 'this',
    'Namespace.prototype.use': 'this',
    'Socket.prototype.use': 'this',
    'Socket.prototype.join': 'this',
    'Socket.prototype.request': 'node:http#IncomingMessage',
    'Socket.prototype.server': 'socket.io#Server',
  },
  extends: {
    Server: 'node:events#EventEmitter',
    Namespace: 'node:events#EventEmitter',
    Socket: 'node:events#EventEmitter',
  },
};
