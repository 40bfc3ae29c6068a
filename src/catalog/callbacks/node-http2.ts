// https://nodejs.org/api/http2.html
import type { CallbackApi, CallbackModule } from '../callback-api.ts';
import { listener } from './node-events.ts';

const request: CallbackApi = {
  runs: 'run-time',
  when: 'on every request',
  receives: ['node:http2#Http2ServerRequest', 'node:http2#Http2ServerResponse'],
  awaits: true,
};
const serverListener: CallbackApi = {
  ...listener,
  byFirst: {
    ...listener.byFirst,
    request: { ...request, at: 1 },
    stream: { runs: 'run-time', at: 1, when: 'on every request', receives: ['node:http2#ServerHttp2Stream'], awaits: false },
    session: { runs: 'run-time', at: 1, when: 'on every session', receives: ['node:http2#Http2Session'], awaits: false },
  },
};

export const nodeHttp2: CallbackModule = {
  module: 'node:http2',
  callbacks: {
    createServer: request,
    createSecureServer: request,
    'Http2Server.prototype.on': serverListener,
    'Http2Server.prototype.once': serverListener,
    'Http2Server.prototype.addListener': serverListener,
  },
  results: {
    createServer: 'node:http2#Http2Server',
    createSecureServer: 'node:http2#Http2Server',
    connect: 'node:http2#Http2Session',
    'Http2Session.prototype.request': 'node:http2#Http2Stream',
  },
  extends: {
    Http2Server: 'node:net#Server',
    Http2Session: 'node:events#EventEmitter',
    Http2Stream: 'node:stream#Duplex',
    ServerHttp2Stream: 'node:http2#Http2Stream',
    Http2ServerRequest: 'node:stream#Readable',
    Http2ServerResponse: 'node:stream#Writable',
  },
};
