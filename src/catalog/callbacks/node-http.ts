// https://nodejs.org/api/http.html
import type { CallbackApi, CallbackModule } from '../callback-api.ts';
import { completion, listener, listeners, serverEvents } from './node-events.ts';

/**
 * The request listener of a server. Nobody awaits it, and it may be async all the same: an error ends the process either way, thrown
 * as an uncaught exception, rejected as an unhandled rejection.
 */
export const requestListener: CallbackApi = {
  runs: 'run-time',
  when: 'on every request',
  receives: ['node:http#IncomingMessage', 'node:http#ServerResponse'],
  awaits: true,
};

const request: Omit<CallbackApi, 'byFirst'> = {
  runs: 'run-time',
  at: 1,
  when: 'on every request',
  receives: ['node:http#IncomingMessage', 'node:http#ServerResponse'],
  awaits: true,
};
const upgrade: Omit<CallbackApi, 'byFirst'> = {
  runs: 'run-time',
  at: 1,
  when: "on every '{0}' event",
  receives: ['node:http#IncomingMessage', 'node:net#Socket'],
  awaits: false,
};

/** The listeners of an HTTP server. */
export const httpServerListener: CallbackApi = {
  ...listener,
  byFirst: {
    ...serverEvents,
    request,
    checkContinue: request,
    checkExpectation: request,
    upgrade,
    connect: upgrade,
    connection: { runs: 'run-time', at: 1, when: 'on every connection', receives: ['node:net#Socket'], awaits: false },
    clientError: {
      runs: 'run-time',
      at: 1,
      when: "on every 'clientError' event",
      receives: [null, 'node:net#Socket'],
      awaits: false,
    },
  },
};

const response: CallbackApi = { runs: 'inherits', receives: ['node:http#IncomingMessage'] };

/** A message is a request that is served, or the answer to one that was sent: that may go on for ever, and ends once. */
const messageListener: CallbackApi = {
  ...listener,
  byFirst: { ...listener.byFirst, end: completion, close: completion, error: completion, aborted: completion },
};

const switched: CallbackApi = { ...completion, receives: ['node:http#IncomingMessage', 'node:net#Socket'] };
/** Through the socket that a proxy's answer to `CONNECT` gives goes one request. */
const tunnelled: CallbackApi = { ...completion, receives: ['node:http#IncomingMessage', 'node:http#TunnelSocket'] };
const requestEvents: CallbackApi = {
  ...completion,
  byFirst: {
    response: { ...completion, receives: ['node:http#IncomingMessage'] },
    upgrade: switched,
    connect: tunnelled,
    socket: { ...completion, receives: ['node:net#Socket'] },
  },
};

export const nodeHttp: CallbackModule = {
  module: 'node:http',
  callbacks: {
    createServer: requestListener,
    Server: requestListener,
    'Server.prototype.on': httpServerListener,
    'Server.prototype.once': httpServerListener,
    'Server.prototype.addListener': httpServerListener,
    'Server.prototype.prependListener': httpServerListener,
    'Server.prototype.setTimeout': { runs: 'run-time', at: 1, when: "on every 'timeout' event", awaits: false },
    get: response,
    request: response,
    ...listeners('IncomingMessage', messageListener),
    ...listeners('ClientRequest', requestEvents),
    ...listeners('TunnelSocket', completion),
  },
  results: {
    createServer: 'node:http#Server',
    get: 'node:http#ClientRequest',
    request: 'node:http#ClientRequest',
    'IncomingMessage.prototype.socket': 'node:net#Socket',
    'ServerResponse.prototype.socket': 'node:net#Socket',
    'ServerResponse.prototype.writeHead': 'this',
    'ServerResponse.prototype.setHeader': 'this',
    'ServerResponse.prototype.end': 'this',
    'ClientRequest.prototype.end': 'this',
    'ClientRequest.prototype.setTimeout': 'this',
  },
  extends: {
    Server: 'node:net#Server',
    IncomingMessage: 'node:stream#Readable',
    ServerResponse: 'node:http#OutgoingMessage',
    ClientRequest: 'node:http#OutgoingMessage',
    OutgoingMessage: 'node:stream#Writable',
    TunnelSocket: 'node:net#Socket',
    Agent: 'node:events#EventEmitter',
  },
};
