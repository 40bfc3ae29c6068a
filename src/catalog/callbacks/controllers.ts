// Frameworks whose controllers are decorated classes: https://github.com/typestack/routing-controllers, https://tsoa-community.github.io/docs/,
// https://tsed.dev/docs/controllers.html, https://loopback.io/doc/en/lb4/Controller.html, https://www.midwayjs.org/en/docs/controller,
// https://github.com/inversify/inversify-express-utils, https://foalts.org/docs/architecture/controllers,
// https://www.eggjs.org/basics/controller, https://github.com/seanpmaxwell/overnight, https://fastify-decorators.netlify.app,
// https://www.actionherojs.com/tutorials/actions
import type { CallbackModule, DecoratorConvention } from '../callback-api.ts';

const get: DecoratorConvention = { runs: 'run-time', when: 'on every `GET {Controller}/{0}`', awaits: true };
const post: DecoratorConvention = { ...get, when: 'on every `POST {Controller}/{0}`' };
const put: DecoratorConvention = { ...get, when: 'on every `PUT {Controller}/{0}`' };
const patch: DecoratorConvention = { ...get, when: 'on every `PATCH {Controller}/{0}`' };
const remove: DecoratorConvention = { ...get, when: 'on every `DELETE {Controller}/{0}`' };
const head: DecoratorConvention = { ...get, when: 'on every `HEAD {Controller}/{0}`' };
const options: DecoratorConvention = { ...get, when: 'on every `OPTIONS {Controller}/{0}`' };
const all: DecoratorConvention = { ...get, when: 'on every request to `{Controller}/{0}`' };

const capitalised = { Get: get, Post: post, Put: put, Patch: patch, Delete: remove, Head: head, Options: options };

export const controllerFrameworks: readonly CallbackModule[] = [
  {
    module: 'routing-controllers',
    decorators: { ...capitalised, All: all },
    classes: [
      {
        extends: ['routing-controllers#ExpressMiddlewareInterface', 'routing-controllers#KoaMiddlewareInterface'],
        methods: ['use'],
        runs: 'run-time',
        when: 'on every request',
        awaits: true,
      },
      {
        extends: ['routing-controllers#ExpressErrorMiddlewareInterface'],
        methods: ['error'],
        runs: 'run-time',
        when: 'on every failed request',
        awaits: true,
      },
      {
        extends: ['routing-controllers#InterceptorInterface'],
        methods: ['intercept'],
        runs: 'run-time',
        when: 'on every request',
        awaits: true,
      },
    ],
  },
  { module: 'tsoa', aliases: ['@tsoa/runtime'], decorators: capitalised },
  { module: '@tsed/schema', aliases: ['@tsed/common'], decorators: { ...capitalised, All: all } },
  {
    module: '@loopback/rest',
    aliases: ['@loopback/openapi-v3'],
    decorators: { get, post, put, patch, del: remove, operation: all },
  },
  { module: '@midwayjs/core', aliases: ['@midwayjs/decorator'], decorators: { ...capitalised, Del: remove, All: all } },
  {
    module: 'inversify-express-utils',
    decorators: {
      httpGet: get,
      httpPost: post,
      httpPut: put,
      httpPatch: patch,
      httpDelete: remove,
      httpHead: head,
      all,
    },
    classes: [
      { extends: ['inversify-express-utils#BaseMiddleware'], methods: ['handler'], runs: 'run-time', when: 'on every request' },
    ],
  },
  { module: '@inversifyjs/http-core', decorators: { ...capitalised, All: all } },
  { module: '@foal/core', decorators: { ...capitalised, All: all } },
  { module: '@overnightjs/core', decorators: { ...capitalised, All: all } },
  { module: '@decorators/express', decorators: { ...capitalised, All: all } },
  {
    module: 'fastify-decorators',
    decorators: { GET: get, POST: post, PUT: put, PATCH: patch, DELETE: remove, HEAD: head, OPTIONS: options, ALL: all },
  },
  { module: 'koa-swagger-decorator', decorators: { request: all } },
  {
    module: 'egg',
    classes: [
      { extends: ['egg#Controller'], methods: ['*'], runs: 'run-time', when: 'on every request of its route', awaits: true },
    ],
  },
  {
    module: 'actionhero',
    classes: [
      { extends: ['actionhero#Action'], methods: ['run'], runs: 'run-time', when: 'on every call of the action', awaits: true },
      { extends: ['actionhero#Task'], methods: ['run'], runs: 'run-time', when: 'on every run of the task', awaits: true },
      { extends: ['actionhero#CLI'], methods: ['run'], runs: 'command-line' },
      { extends: ['actionhero#Initializer'], methods: ['initialize', 'start', 'stop'], runs: 'start-up' },
    ],
  },
  {
    module: 'sails',
    files: [
      {
        dependency: 'sails',
        files: ['api/controllers/**/*.{js,ts}'],
        exports: ['*', 'default.fn'],
        runs: 'run-time',
        when: 'on every request of its route',
      },
      { dependency: 'sails', files: ['config/bootstrap.{js,ts}'], exports: ['default', 'bootstrap'], runs: 'start-up' },
    ],
  },
];
