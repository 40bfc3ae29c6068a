// What the types that packages have for the functions that they run say of a function annotated so: https://fastify.dev/docs/latest/Reference/TypeScript/,
// @types/express, @types/koa, @types/aws-lambda, @types/node, https://hono.dev/docs/api/hono, https://svelte.dev/docs/kit/@sveltejs-kit,
// https://docs.astro.build/en/reference/modules/astro/, https://nextjs.org/docs/pages/building-your-application/data-fetching
import type { DecoratorConvention, FunctionTypes } from '../callback-api.ts';

const plugin: DecoratorConvention = { runs: 'start-up', awaits: true };
const request: DecoratorConvention = { runs: 'run-time', when: 'on every request', awaits: true };
const invocation: DecoratorConvention = { runs: 'run-time', when: 'on every invocation', awaits: true };
const build: DecoratorConvention = { runs: 'build-time' };

/** One row for several types. */
const all = (row: DecoratorConvention, names: readonly string[]): Record<string, DecoratorConvention> =>
  Object.fromEntries(names.map(name => [name, row]));

const lambdaTriggers = [
  'ALB',
  'APIGatewayProxy',
  'APIGatewayRequestAuthorizer',
  'APIGatewayTokenAuthorizer',
  'AppSyncResolver',
  'CloudFormationCustomResource',
  'CloudFrontRequest',
  'CloudWatchLogs',
  'DynamoDBStream',
  'EventBridge',
  'KinesisStream',
  'S3',
  'SES',
  'SNS',
  'SQS',
  'Scheduled',
];

export const typedFunctions: readonly FunctionTypes[] = [
  {
    module: 'fastify',
    types: {
      ...all(plugin, ['FastifyPluginAsync', 'FastifyPluginCallback', 'FastifyPlugin']),
      ...all(request, [
        'RouteHandler',
        'RouteHandlerMethod',
        'onRequestHookHandler',
        'onRequestAsyncHookHandler',
        'preHandlerHookHandler',
        'preHandlerAsyncHookHandler',
        'preValidationHookHandler',
        'preValidationAsyncHookHandler',
        'onSendHookHandler',
        'onSendAsyncHookHandler',
        'onResponseHookHandler',
        'onResponseAsyncHookHandler',
      ]),
    },
  },
  {
    module: '@fastify/type-provider-typebox',
    types: all(plugin, ['FastifyPluginAsyncTypebox', 'FastifyPluginCallbackTypebox']),
  },
  {
    module: '@fastify/type-provider-json-schema-to-ts',
    types: all(plugin, ['FastifyPluginAsyncJsonSchemaToTs', 'FastifyPluginCallbackJsonSchemaToTs']),
  },
  { module: 'fastify-type-provider-zod', types: all(plugin, ['FastifyPluginAsyncZod', 'FastifyPluginCallbackZod']) },
  {
    module: 'express',
    aliases: ['express-serve-static-core'],
    types: {
      RequestHandler: { ...request, awaits: '>=5' },
      ErrorRequestHandler: { ...request, when: 'on every failed request', awaits: '>=5' },
    },
  },
  { module: 'koa', types: { Middleware: request } },
  {
    module: 'hono',
    types: {
      ...all(request, ['Handler', 'MiddlewareHandler', 'NotFoundHandler']),
      ErrorHandler: { ...request, when: 'on every failed request' },
    },
  },
  { module: 'node:http', types: { RequestListener: { ...request, awaits: false } } },
  {
    module: 'aws-lambda',
    types: all(invocation, ['Handler', 'APIGatewayProxyHandlerV2', ...lambdaTriggers.map(name => `${name}Handler`)]),
  },
  {
    module: '@azure/functions',
    types: all(invocation, ['AzureFunction', 'HttpHandler', 'TimerHandler', 'StorageQueueHandler', 'ServiceBusQueueHandler']),
  },
  {
    module: '@sveltejs/kit',
    types: {
      ...all(request, ['Handle', 'HandleFetch', 'RequestHandler', 'ServerLoad', 'Load', 'Action']),
      ...all({ ...request, when: 'on every failed request' }, ['HandleServerError', 'HandleClientError']),
    },
  },
  { module: 'astro', types: { ...all(request, ['APIRoute', 'MiddlewareHandler']), GetStaticPaths: build } },
  {
    module: 'next',
    types: {
      ...all(request, ['NextApiHandler', 'GetServerSideProps']),
      ...all(build, ['GetStaticProps', 'GetStaticPaths']),
    },
  },
  {
    module: '@remix-run/node',
    aliases: ['@remix-run/server-runtime', '@remix-run/cloudflare', 'react-router'],
    types: all(request, ['LoaderFunction', 'ActionFunction']),
  },
  { module: 'bullmq', types: { Processor: { ...invocation, when: 'on every job of its queue' } } },
];
