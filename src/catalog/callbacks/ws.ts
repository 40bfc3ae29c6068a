// https://github.com/websockets/ws/blob/master/doc/ws.md
import type { CallbackApi, CallbackModule } from '../callback-api.ts';
import { listener } from './node-events.ts';

const connection: CallbackApi = {
  ...listener,
  byFirst: {
    ...listener.byFirst,
    connection: {
      runs: 'run-time',
      at: 1,
      when: 'on every connection',
      receives: ['ws#WebSocket', 'node:http#IncomingMessage'],
      awaits: false,
    },
  },
};
const message: CallbackApi = { runs: 'run-time', when: "on every 'message' event", awaits: false };

export const ws: CallbackModule = {
  module: 'ws',
  callbacks: {
    'WebSocketServer.prototype.on': connection,
    'WebSocketServer.prototype.once': connection,
    'WebSocketServer.prototype.addListener': connection,
    'WebSocketServer.prototype.handleUpgrade': { runs: 'inherits', receives: ['ws#WebSocket'] },
    'WebSocketServer.prototype.close': { runs: 'inherits' },
    WebSocketServer: {
      runs: 'start-up',
      at: 1,
      also: [{ runs: 'run-time', within: ['verifyClient', 'handleProtocols'], when: 'on every connection', awaits: false }],
    },
    'WebSocket.prototype.send': { runs: 'inherits' },
    'WebSocket.prototype.ping': { runs: 'inherits' },
    'WebSocket.prototype.addEventListener': { runs: 'run-time', at: 1, when: "on every '{0}' event", awaits: false },
    createWebSocketStream: { runs: 'inherits' },
  },
  writes: {
    'WebSocket.prototype.onmessage': message,
    'WebSocket.prototype.onopen': { runs: 'inherits' },
    'WebSocket.prototype.onclose': { ...message, when: "on every 'close' event" },
    'WebSocket.prototype.onerror': { ...message, when: "on every 'error' event" },
  },
  results: {
    default: 'ws#WebSocket',
    Server: 'ws#WebSocketServer',
    createWebSocketStream: 'node:stream#Duplex',
  },
  extends: { WebSocket: 'node:events#EventEmitter', WebSocketServer: 'node:events#EventEmitter' },
};
