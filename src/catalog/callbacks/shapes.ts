// What a call says by itself where nothing is known of its receiver: https://expressjs.com/en/5x/api.html#app.METHOD,
// https://nodejs.org/api/events.html, https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Array
import type { CallbackShape } from '../callback-api.ts';
import { buildShapes } from './build-tools.ts';
import { listener, onceListener } from './node-events.ts';

/** Methods that run their first argument before they return, whatever the receiver: those of arrays, maps, sets and iterators. */
export const atOnceProperties: readonly string[] = [
  'map',
  'forEach',
  'filter',
  'reduce',
  'reduceRight',
  'some',
  'every',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'flatMap',
  'sort',
  'toSorted',
];

/** Methods that run their second argument before they return: those of strings. */
export const atOnceSecondProperties: readonly string[] = ['replace', 'replaceAll'];

/** Methods of promises. */
export const promiseProperties: readonly string[] = ['then', 'catch', 'finally'];

/** What has methods named like HTTP verbs, takes a path or a URL, and is no router. */
const notRouters = [
  '$',
  '_',
  'agent',
  'api',
  'axios',
  'bent',
  'browser',
  'cache',
  'caches',
  'chai',
  'client',
  'config',
  'consul',
  'cookies',
  'cy',
  'db',
  'etcd',
  'fetch',
  'fetcher',
  'got',
  'headers',
  'http',
  'httpclient',
  'https',
  'httpservice',
  'i18n',
  'instance',
  'jquery',
  'ky',
  'localstorage',
  'lru',
  'map',
  'memcached',
  'mock',
  'msw',
  'needle',
  'nock',
  'page',
  'params',
  'redis',
  'registry',
  'request',
  'requester',
  'rest',
  'scope',
  'searchparams',
  'session',
  'sessionstorage',
  'storage',
  'store',
  'superagent',
  'supertest',
  'undici',
  'url',
  'wreck',
  'zookeeper',
];

/** What has a method `on` that takes a name, and is no emitter of this process. */
const notEmitters = ['process', '$', 'jquery', 'nock', 'scope', 'mock'];

/** First parameters of completion callbacks. */
const errors = ['err', 'error', 'e', 'er', '_err', '_error'];

/**
 * A node-style completion callback of a package: the last of several arguments, with an error for its first parameter, unless what is
 * called is named as something that calls back time and again.
 */
export const completionCallback = {
  parameters: errors,
  notCalled:
    /^(?:on|add|bind|consume|define|each|error|every|handle|hook|listen|observe|process|register|repeat|schedule|set|subscribe|tap|use|watch|work)(?![a-z])/,
};

/** Parameters of handlers and middleware. */
const requestNames = ['req', 'request', '_req', '_request', '_', 'ctx', 'context', 'c', 'res', 'response', 'reply', 'next', 'h'];

export const callbackShapes: readonly CallbackShape[] = [
  {
    properties: ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'],
    first: '^[/*]',
    regexp: true,
    leading: [1, 2],
    onlyFunctions: true,
    parameters: [0, 3],
    notNamed: errors,
    notReceivers: notRouters,
    api: {
      runs: 'run-time',
      within: ['handler', 'preHandler', 'onRequest', 'preValidation'],
      when: 'on every `{METHOD} {0}`',
      otherwise: 'on every `{METHOD}` request of its route',
    },
  },
  // `app.route('/x').get(show).put(save)`
  {
    properties: ['get', 'post', 'put', 'patch', 'delete', 'all'],
    receivers: ['route', 'get', 'post', 'put', 'patch', 'delete', 'all'],
    leading: [0, 0],
    onlyFunctions: true,
    certain: true,
    parameters: [2, 4],
    named: requestNames,
    api: {
      runs: 'run-time',
      when: 'on every `{METHOD} {receiver.0}`',
      otherwise: 'on every `{METHOD}` request of its route',
    },
  },
  {
    properties: ['del'],
    first: '^[/*]',
    regexp: true,
    leading: [1, 2],
    onlyFunctions: true,
    parameters: [0, 3],
    notNamed: errors,
    notReceivers: notRouters,
    api: { runs: 'run-time', when: 'on every `DELETE {0}`', otherwise: 'on every `DELETE` request of its route' },
  },
  {
    properties: ['all'],
    first: '^[/*]',
    regexp: true,
    leading: [1, 2],
    onlyFunctions: true,
    parameters: [0, 3],
    notNamed: errors,
    notReceivers: notRouters,
    api: { runs: 'run-time', when: 'on every request to `{0}`', otherwise: 'on every request of its route' },
  },
  {
    properties: ['use'],
    first: '^[/*]',
    regexp: true,
    leading: [1, 1],
    onlyFunctions: true,
    parameters: [0, 4],
    named: requestNames,
    notReceivers: notRouters,
    api: { runs: 'run-time', when: 'on every request to `{0}`', otherwise: 'on every request of its route' },
  },
  {
    properties: ['use'],
    leading: [0, 0],
    onlyFunctions: true,
    certain: true,
    parameters: [2, 4],
    named: requestNames,
    api: { runs: 'run-time', when: 'on every request' },
  },
  {
    properties: ['on', 'addListener', 'prependListener'],
    first: '',
    leading: [1, 1],
    onlyFunctions: true,
    certain: true,
    notReceivers: notEmitters,
    api: listener,
  },
  {
    properties: ['once', 'prependOnceListener'],
    first: '',
    leading: [1, 1],
    onlyFunctions: true,
    certain: true,
    notReceivers: notEmitters,
    api: onceListener,
  },
  {
    properties: ['addEventListener'],
    first: '',
    leading: [1, 1],
    certain: true,
    api: { runs: 'run-time', at: 1, within: ['handleEvent'], when: "on every '{0}' event", awaits: false },
  },
  {
    properties: ['subscribe'],
    leading: [0, 0],
    certain: true,
    notReceivers: ['store'],
    api: { runs: 'run-time', within: ['next', 'error'], when: 'on every value it is subscribed to', awaits: false },
  },
  { properties: atOnceProperties, leading: [0, 0], api: { runs: 'at-once', at: 0 } },
  { properties: atOnceSecondProperties, leading: [1, 1], api: { runs: 'at-once', at: 1 } },
  { properties: promiseProperties, leading: [0, 0], api: { runs: 'inherits' } },
  // https://nodered.org/docs/creating-nodes/node-js: `RED` is handed to the module that defines a node.
  {
    properties: ['registerType'],
    receivers: ['nodes'],
    first: '',
    leading: [1, 1],
    certain: true,
    api: { runs: 'run-time', at: 1, when: 'whenever a flow with the node `{0}` is deployed', awaits: false },
  },
  { properties: ['listen'], leading: [0, 3], api: { runs: 'start-up', at: 'last' } },
  {
    properties: ['route'],
    leading: [0, 0],
    has: ['method', 'path'],
    api: {
      runs: 'run-time',
      within: ['handler', 'options.handler', 'config.handler', 'options.pre.method', 'config.pre.method'],
      when: 'on every `{method} {path}`',
      otherwise: 'on every request of its route',
    },
  },
  {
    properties: ['route'],
    leading: [0, 0],
    has: ['method', 'url'],
    api: {
      runs: 'run-time',
      within: ['handler', 'preHandler', 'onRequest', 'preValidation', 'preParsing', 'preSerialization', 'onSend', 'onResponse'],
      when: 'on every `{method} {url}`',
      otherwise: 'on every request of its route',
      awaits: true,
    },
  },
  {
    dependency: ['fastify'],
    properties: ['addHook'],
    first:
      '^(?:onRequest|preParsing|preValidation|preHandler|preSerialization|onSend|onResponse|onError|onTimeout|onRequestAbort)$',
    leading: [1, 1],
    onlyFunctions: true,
    api: { runs: 'run-time', at: 1, when: 'on every request', awaits: true },
  },
  {
    dependency: ['fastify'],
    properties: ['addHook'],
    first: '^(?:onReady|onListen|onRegister|onRoute|onClose|preClose)$',
    leading: [1, 1],
    onlyFunctions: true,
    api: { runs: 'start-up', at: 1, awaits: true },
  },
  {
    dependency: ['@trpc/server'],
    properties: ['query', 'mutation', 'subscription'],
    leading: [0, 0],
    onlyFunctions: true,
    certain: true,
    parameters: [0, 1],
    api: { runs: 'run-time', when: 'on every call of the procedure', awaits: true },
  },
  {
    properties: ['hear', 'respond'],
    regexp: true,
    first: '$^',
    leading: [1, 2],
    onlyFunctions: true,
    certain: true,
    api: { runs: 'run-time', at: 'last', when: 'on every message that it hears', awaits: false },
  },
  ...buildShapes,
];
