// https://docs.nestjs.com/controllers, …/microservices/basics, …/techniques/task-scheduling, …/techniques/queues, …/techniques/events,
// …/graphql/resolvers, …/websockets/gateways, …/fundamentals/lifecycle-events, …/recipes/cqrs
import type { CallbackModule, ClassConvention, DecoratorConvention } from '../callback-api.ts';

const route = (when: string): DecoratorConvention => ({ runs: 'run-time', when, awaits: true });

const request: Omit<ClassConvention, 'methods'> = { runs: 'run-time', when: 'on every request', awaits: true };
const startUp: DecoratorConvention = { runs: 'start-up', awaits: true };

export const nestCommon: CallbackModule = {
  module: '@nestjs/common',
  decorators: {
    Get: route('on every `GET /{Controller}/{0}`'),
    Post: route('on every `POST /{Controller}/{0}`'),
    Put: route('on every `PUT /{Controller}/{0}`'),
    Delete: route('on every `DELETE /{Controller}/{0}`'),
    Patch: route('on every `PATCH /{Controller}/{0}`'),
    Options: route('on every `OPTIONS /{Controller}/{0}`'),
    Head: route('on every `HEAD /{Controller}/{0}`'),
    Search: route('on every `SEARCH /{Controller}/{0}`'),
    All: route('on every request to `/{Controller}/{0}`'),
    Sse: route('on every `GET /{Controller}/{0}`'),
  },
  callbacks: { createParamDecorator: { runs: 'run-time', at: 0, when: 'on every request', awaits: true } },
  classes: [
    { ...request, extends: ['@nestjs/common#CanActivate'], methods: ['canActivate'] },
    { ...request, extends: ['@nestjs/common#PipeTransform'], methods: ['transform'] },
    { ...request, extends: ['@nestjs/common#NestInterceptor'], methods: ['intercept'] },
    { ...request, extends: ['@nestjs/common#NestMiddleware'], methods: ['use'] },
    { ...request, extends: ['@nestjs/common#ExceptionFilter'], methods: ['catch'], when: 'on every failed request' },
    {
      dependency: '@nestjs/common',
      methods: [
        'onModuleInit',
        'onApplicationBootstrap',
        'onModuleDestroy',
        'beforeApplicationShutdown',
        'onApplicationShutdown',
      ],
      runs: 'start-up',
      awaits: true,
    },
    { extends: ['@nestjs/common#NestModule'], methods: ['configure'], runs: 'start-up' },
  ],
  objects: [{ dependency: ['@nestjs/common'], has: ['useFactory'], methods: ['useFactory'], runs: 'start-up', awaits: true }],
};

export const nestCore: CallbackModule = {
  module: '@nestjs/core',
  callbacks: {
    'NestApplication.prototype.use': {
      runs: 'run-time',
      when: 'on every request',
      receives: ['express#Request', 'express#Response'],
    },
    'NestApplication.prototype.listen': { runs: 'start-up' },
  },
  results: {
    'NestFactory.create': '@nestjs/core#NestApplication',
    'NestFactory.createMicroservice': '@nestjs/core#NestApplication',
    'NestFactory.createApplicationContext': '@nestjs/core#NestApplication',
    'NestApplication.prototype.getHttpServer': 'node:http#Server',
    'NestApplication.prototype.*': 'this',
  },
  classes: [{ ...request, extends: ['@nestjs/core#BaseExceptionFilter'], methods: ['catch'], when: 'on every failed request' }],
};

export const nestOthers: readonly CallbackModule[] = [
  {
    module: '@nestjs/microservices',
    decorators: {
      MessagePattern: route("on every '{0}' message"),
      EventPattern: route("on every '{0}' event"),
      GrpcMethod: route('on every call of `{0}`'),
      GrpcStreamMethod: route('on every call of `{0}`'),
      GrpcStreamCall: route('on every call of `{0}`'),
    },
  },
  {
    module: '@nestjs/schedule',
    decorators: {
      Cron: route('on every run of the schedule `{0}`'),
      Interval: route('every {0} ms'),
      Timeout: startUp,
    },
  },
  { module: '@nestjs/event-emitter', decorators: { OnEvent: route("on every '{0}' event") } },
  {
    module: '@nestjs/bull',
    decorators: {
      Process: route('on every job of its queue'),
      OnQueueActive: route("on every 'active' event of its queue"),
      OnQueueCompleted: route("on every 'completed' event of its queue"),
      OnQueueFailed: route("on every 'failed' event of its queue"),
      OnQueueError: route("on every 'error' event of its queue"),
      OnQueueStalled: route("on every 'stalled' event of its queue"),
      OnQueueProgress: route("on every 'progress' event of its queue"),
      OnQueueWaiting: route("on every 'waiting' event of its queue"),
      OnGlobalQueueCompleted: route("on every 'completed' event of its queue"),
      OnGlobalQueueFailed: route("on every 'failed' event of its queue"),
    },
  },
  {
    module: '@nestjs/bullmq',
    decorators: { OnWorkerEvent: route("on every '{0}' event"), OnQueueEvent: route("on every '{0}' event") },
    classes: [
      {
        extends: ['@nestjs/bullmq#WorkerHost'],
        methods: ['process'],
        runs: 'run-time',
        when: 'on every job of its queue',
        awaits: true,
      },
    ],
  },
  {
    module: '@nestjs/websockets',
    decorators: { SubscribeMessage: route("on every '{0}' message") },
    classes: [
      {
        extends: ['@nestjs/websockets#OnGatewayConnection', '@nestjs/websockets#OnGatewayDisconnect'],
        methods: ['handleConnection', 'handleDisconnect'],
        runs: 'run-time',
        when: 'on every connection',
        awaits: true,
        receives: ['socket.io#Socket'],
      },
      { extends: ['@nestjs/websockets#OnGatewayInit'], methods: ['afterInit'], runs: 'start-up' },
    ],
  },
  {
    module: '@nestjs/graphql',
    decorators: {
      Query: route('on every query of its field'),
      Mutation: route('on every mutation of its field'),
      Subscription: route('on every subscription to its field'),
      ResolveField: route('on every query of its field'),
      ResolveProperty: route('on every query of its field'),
      ResolveReference: route('on every query of its entity'),
    },
  },
  {
    module: '@nestjs/cqrs',
    decorators: {
      CommandHandler: route('on every command'),
      QueryHandler: route('on every query'),
      EventsHandler: route('on every event'),
    },
    classes: [
      {
        extends: ['@nestjs/cqrs#ICommandHandler', '@nestjs/cqrs#IQueryHandler'],
        methods: ['execute'],
        runs: 'run-time',
        when: 'on every command or query',
        awaits: true,
      },
      { extends: ['@nestjs/cqrs#IEventHandler'], methods: ['handle'], runs: 'run-time', when: 'on every event', awaits: true },
    ],
  },
  {
    module: '@nestjs/passport',
    results: { PassportStrategy: '@nestjs/passport#Strategy', AuthGuard: '@nestjs/passport#Guard' },
    classes: [
      { ...request, extends: ['@nestjs/passport#Strategy'], methods: ['validate'] },
      { ...request, extends: ['@nestjs/passport#Guard'], methods: ['canActivate', 'handleRequest', 'getAuthenticateOptions'] },
    ],
  },
  { module: 'nest-commander', classes: [{ extends: ['nest-commander#CommandRunner'], methods: ['run'], runs: 'command-line' }] },
  { module: '@nestjs/terminus', classes: [{ ...request, extends: ['@nestjs/terminus#HealthIndicator'], methods: ['*'] }] },
];
