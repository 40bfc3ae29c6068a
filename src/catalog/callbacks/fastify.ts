// https://fastify.dev/docs/latest/Reference/Server/, …/Reference/Hooks/, …/Reference/Routes/, …/Reference/Decorators/
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

/** The functions that a route's options hold. */
const routeOptions = [
  'handler',
  'wsHandler',
  'onRequest',
  'preParsing',
  'preValidation',
  'preHandler',
  'preSerialization',
  'onSend',
  'onResponse',
  'onError',
  'onTimeout',
  'onRequestAbort',
  'errorHandler',
  'childLoggerFactory',
];
const receives = ['fastify#FastifyRequest', 'fastify#FastifyReply'];
/** What a plugin, a handler and a hook have for `this`. */
const self = 'fastify#FastifyInstance';
const route: CallbackApi = {
  runs: 'run-time',
  within: routeOptions,
  when: 'on every `{METHOD} {0}`',
  otherwise: 'on every `{METHOD}` request of its route',
  receives,
  self,
  awaits: true,
};
const every: CallbackApi = { runs: 'run-time', when: 'on every request', receives, self, awaits: true };
const hook: Omit<CallbackApi, 'byFirst'> = { runs: 'start-up', at: 1, receives: [self], self, awaits: true };
const startUp: CallbackApi = { runs: 'start-up', self, awaits: true };
/** What is put on an object is run by who calls it there. */
const decorator: CallbackApi = { runs: 'never' };

export const fastify: CallbackModule = {
  module: 'fastify',
  callbacks: {
    'FastifyInstance.prototype.delete': route,
    'FastifyInstance.prototype.get': route,
    'FastifyInstance.prototype.head': route,
    'FastifyInstance.prototype.options': route,
    'FastifyInstance.prototype.patch': route,
    'FastifyInstance.prototype.post': route,
    'FastifyInstance.prototype.put': route,
    'FastifyInstance.prototype.trace': route,
    'FastifyInstance.prototype.search': route,
    'FastifyInstance.prototype.propfind': route,
    'FastifyInstance.prototype.all': { ...route, when: 'on every request to `{0}`', otherwise: 'on every request of its route' },
    'FastifyInstance.prototype.route': {
      ...route,
      when: 'on every `{method} {url}`',
      otherwise: 'on every request of its route',
    },
    'FastifyInstance.prototype.use': { ...every, receives: ['node:http#IncomingMessage', 'node:http#ServerResponse'] },
    'FastifyInstance.prototype.addHook': {
      ...every,
      at: 1,
      byFirst: {
        onReady: hook,
        onListen: hook,
        onRegister: hook,
        onRoute: { runs: 'start-up', at: 1 },
        onClose: hook,
        preClose: hook,
      },
    },
    'FastifyInstance.prototype.setErrorHandler': { ...every, when: 'on every failed request', receives: [null, ...receives] },
    'FastifyInstance.prototype.setNotFoundHandler': {
      ...every,
      within: routeOptions,
      when: 'on every request without a route',
    },
    'FastifyInstance.prototype.addContentTypeParser': { ...every, receives: ['fastify#FastifyRequest'] },
    'FastifyInstance.prototype.setReplySerializer': { ...every, receives: [], awaits: false },
    'FastifyInstance.prototype.setSchemaErrorFormatter': { ...every, receives: [], awaits: false },
    'FastifyInstance.prototype.setValidatorCompiler': { runs: 'start-up' },
    'FastifyInstance.prototype.setSerializerCompiler': { runs: 'start-up' },
    'FastifyInstance.prototype.setGenReqId': { ...every, receives: ['node:http#IncomingMessage'], awaits: false },
    'FastifyInstance.prototype.register': { ...startUp, receives: [self] },
    'FastifyInstance.prototype.after': startUp,
    'FastifyInstance.prototype.ready': startUp,
    'FastifyInstance.prototype.listen': { runs: 'start-up' },
    'FastifyInstance.prototype.inject': { runs: 'inherits' },
    'FastifyInstance.prototype.decorate': { ...decorator, at: 1 },
    'FastifyInstance.prototype.decorateRequest': { ...decorator, at: 1 },
    'FastifyInstance.prototype.decorateReply': { ...decorator, at: 1 },
    default: {
      runs: 'run-time',
      within: ['genReqId', 'rewriteUrl', 'frameworkErrors', 'clientErrorHandler'],
      when: 'on every request',
      awaits: false,
      also: [{ runs: 'start-up', within: ['serverFactory', 'schemaController.**'] }],
    },
  },
  results: {
    default: 'fastify#FastifyInstance',
    fastify: 'fastify#FastifyInstance',
    'FastifyInstance.prototype.server': 'node:http#Server',
    'FastifyInstance.prototype.register': 'this',
    'FastifyInstance.prototype.after': 'this',
    'FastifyInstance.prototype.ready': 'this',
    'FastifyInstance.prototype.withTypeProvider': 'this',
    'FastifyInstance.prototype.*': 'this',
    'FastifyInstance.prototype.decorateRequest.prototype': 'fastify#FastifyRequest',
    'FastifyInstance.prototype.decorateReply.prototype': 'fastify#FastifyReply',
    'FastifyReply.prototype.request': 'fastify#FastifyRequest',
    'FastifyRequest.prototype.raw': 'node:http#IncomingMessage',
    'FastifyRequest.prototype.server': 'fastify#FastifyInstance',
    'FastifyReply.prototype.raw': 'node:http#ServerResponse',
    'FastifyReply.prototype.server': 'fastify#FastifyInstance',
    'FastifyReply.prototype.*': 'this',
  },
};

/** https://github.com/fastify/fastify-autoload, https://github.com/fastify/fastify-cli: plugins that are found by their folder. */
export const fastifyAutoload: CallbackModule = {
  module: '@fastify/autoload',
  files: [
    {
      dependency: ['@fastify/autoload', 'fastify-autoload', 'fastify-cli'],
      files: ['**/{plugins,routes}/**/*.{js,mjs,cjs,ts,mts,cts}', '{,src/}{app,index}.{js,mjs,cjs,ts,mts,cts}'],
      exports: ['default'],
      named: ['fastify', 'app', 'instance', 'server', 'api'],
      runs: 'start-up',
      awaits: true,
    },
  ],
};

/** https://github.com/fastify/fastify-plugin: the plugin's body, for whoever registers it. */
export const fastifyPlugin: CallbackModule = {
  module: 'fastify-plugin',
  callbacks: {
    default: { ...startUp, at: 0, receives: [self] },
    fastifyPlugin: { ...startUp, at: 0, receives: [self] },
  },
};
