// https://hapi.dev/api/ (routes and lifecycle methods: hapi 17 and later await promises)
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const receives = ['@hapi/hapi#Request', '@hapi/hapi#ResponseToolkit'];
const nested = [
  'handler',
  'pre',
  'pre.method',
  'validate.failAction',
  'payload.failAction',
  'ext.*.method',
  'response.failAction',
];
const route: CallbackApi = {
  runs: 'run-time',
  within: ['handler', ...nested.map(name => `options.${name}`), ...nested.map(name => `config.${name}`)],
  when: 'on every `{method} {path}`',
  otherwise: 'on every request of its route',
  receives,
  awaits: '>=17',
};
const once: Omit<CallbackApi, 'byFirst'> = { runs: 'start-up', at: 1, receives: ['@hapi/hapi#Server'], awaits: true };

export const hapi: CallbackModule = {
  module: '@hapi/hapi',
  aliases: ['hapi'],
  callbacks: {
    'Server.prototype.route': route,
    'Server.prototype.ext': {
      runs: 'run-time',
      within: ['method'],
      when: 'on every request',
      receives,
      awaits: '>=17',
      byFirst: { onPreStart: once, onPostStart: once, onPreStop: once, onPostStop: once },
    },
    'Server.prototype.method': { runs: 'run-time', within: ['method'], when: 'whenever `{0}` is called', awaits: true },
    'Server.prototype.decorate': { runs: 'run-time', at: 2, when: 'whenever `{1}` is called' },
    'Server.prototype.handler': { runs: 'start-up', at: 1 },
    'Server.prototype.dependency': { runs: 'start-up', receives: ['@hapi/hapi#Server'], awaits: true },
    'Server.prototype.register': {
      runs: 'start-up',
      within: ['register', 'plugin.register'],
      receives: ['@hapi/hapi#Server'],
      awaits: true,
    },
    'Server.prototype.events.on': { runs: 'run-time', at: 1, when: "on every '{0}' event", awaits: false },
    'Server.prototype.auth.scheme': { runs: 'start-up', at: 1 },
  },
  objects: [
    {
      annotations: ['@hapi/hapi#Plugin'],
      dependency: ['@hapi/hapi', 'hapi'],
      has: ['name', 'register'],
      methods: ['register'],
      runs: 'start-up',
      awaits: true,
      receives: ['@hapi/hapi#Server'],
    },
    {
      annotations: ['@hapi/hapi#ServerRoute'],
      dependency: ['@hapi/hapi', 'hapi'],
      has: ['method', 'path'],
      methods: ['handler', 'options.handler', 'config.handler', 'options.pre.method', 'config.pre.method'],
      runs: 'run-time',
      when: 'on every `{method} {path}`',
      awaits: '>=17',
      receives,
    },
    {
      dependency: ['@hapi/hapi', 'hapi'],
      has: ['authenticate'],
      methods: ['authenticate', 'payload', 'response', 'verify'],
      runs: 'run-time',
      when: 'on every request',
      awaits: '>=17',
      receives,
    },
  ],
  results: {
    server: '@hapi/hapi#Server',
    'Server.prototype.listener': 'node:http#Server',
    'Request.prototype.server': '@hapi/hapi#Server',
    'Request.prototype.raw.req': 'node:http#IncomingMessage',
    'Request.prototype.raw.res': 'node:http#ServerResponse',
    'ResponseToolkit.prototype.response': '@hapi/hapi#ResponseObject',
    'ResponseObject.prototype.*': 'this',
  },
};
