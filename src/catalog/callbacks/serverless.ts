// https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html, https://developers.cloudflare.com/workers/runtime-apis/handlers/,
// https://vercel.com/docs/functions, https://docs.netlify.com/functions/overview/, https://middy.js.org,
// https://github.com/GoogleCloudPlatform/functions-framework-nodejs, https://learn.microsoft.com/azure/azure-functions/functions-reference-node
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const invocation = 'on every invocation';
const code = '**/*.{js,mjs,cjs,ts,mts,cts}';
const verbs = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'];
const handler: CallbackApi = { runs: 'run-time', when: invocation, awaits: true };

export const awsLambda: CallbackModule = {
  module: 'aws-lambda',
  files: [
    {
      dependency: [
        'aws-lambda',
        '@types/aws-lambda',
        '@middy/core',
        'serverless',
        'serverless-http',
        'serverless-offline',
        'sst',
        'aws-cdk-lib',
        '@aws-lambda-powertools/logger',
        '@codegenie/serverless-express',
        '@vendia/serverless-express',
      ],
      beside: [
        'serverless.yml',
        'serverless.yaml',
        'serverless.ts',
        'template.yaml',
        'template.yml',
        'samconfig.toml',
        'sst.config.ts',
      ],
      files: [code],
      exports: ['handler', 'lambdaHandler', 'default.handler'],
      runs: 'run-time',
      when: invocation,
      awaits: true,
    },
    {
      files: [code],
      exports: ['handler', 'lambdaHandler'],
      named: ['event', '_event', 'evt'],
      runs: 'run-time',
      when: invocation,
      awaits: true,
    },
  ],
};

export const middy: CallbackModule = {
  module: '@middy/core',
  aliases: ['middy'],
  callbacks: {
    default: handler,
    middy: handler,
    'Middy.prototype.handler': handler,
    'Middy.prototype.before': handler,
    'Middy.prototype.after': handler,
    'Middy.prototype.onError': handler,
    'Middy.prototype.use': { ...handler, within: ['before', 'after', 'onError'] },
  },
  results: { default: '@middy/core#Middy', middy: '@middy/core#Middy', 'Middy.prototype.*': 'this' },
};

export const cloudflareWorkers: CallbackModule = {
  module: 'cloudflare:workers',
  files: [
    {
      dependency: ['wrangler', '@cloudflare/workers-types', '@cloudflare/vite-plugin', 'miniflare'],
      beside: ['wrangler.toml', 'wrangler.json', 'wrangler.jsonc'],
      files: [code],
      exports: ['default.fetch'],
      runs: 'run-time',
      when: 'on every request',
      awaits: true,
    },
    {
      dependency: ['wrangler', '@cloudflare/workers-types', '@cloudflare/vite-plugin', 'miniflare'],
      beside: ['wrangler.toml', 'wrangler.json', 'wrangler.jsonc'],
      files: [code],
      exports: ['default.scheduled', 'default.queue', 'default.email', 'default.tail', 'default.trace'],
      runs: 'run-time',
      when: invocation,
      awaits: true,
    },
    {
      beside: ['wrangler.toml', 'wrangler.json', 'wrangler.jsonc'],
      files: ['functions/**/*.{js,ts}'],
      exports: [
        'onRequest',
        'onRequestGet',
        'onRequestPost',
        'onRequestPut',
        'onRequestPatch',
        'onRequestDelete',
        'onRequestHead',
      ],
      runs: 'run-time',
      when: 'on every request to `{route}`',
      awaits: true,
    },
    {
      files: [code],
      exports: ['default.fetch'],
      named: ['req', 'request', '_req', '_request'],
      runs: 'run-time',
      when: 'on every request',
      awaits: true,
    },
  ],
  classes: [
    {
      extends: ['cloudflare:workers#DurableObject', 'cloudflare:workers#WorkerEntrypoint'],
      methods: ['fetch', 'alarm', 'webSocketMessage', 'webSocketClose', 'webSocketError', 'queue', 'scheduled'],
      runs: 'run-time',
      when: invocation,
      awaits: true,
    },
    { extends: ['cloudflare:workers#WorkflowEntrypoint'], methods: ['run'], runs: 'run-time', when: invocation, awaits: true },
  ],
};

export const vercel: CallbackModule = {
  module: '@vercel/node',
  files: [
    {
      dependency: ['@vercel/node', '@vercel/functions', '@now/node'],
      beside: ['vercel.json', 'now.json', 'vercel.ts'],
      files: ['api/**/*.{js,mjs,cjs,ts,mts}'],
      exports: ['default', 'default.fetch', ...verbs],
      runs: 'run-time',
      when: 'on every request to `/api{route}`',
      awaits: true,
    },
  ],
};

export const netlify: CallbackModule = {
  module: '@netlify/functions',
  callbacks: {
    schedule: { runs: 'run-time', when: "on every run of the schedule '{0}'", awaits: true },
    builder: handler,
    stream: handler,
    wrapAsync: handler,
  },
  files: [
    {
      dependency: ['@netlify/functions', '@netlify/edge-functions', 'netlify-cli'],
      beside: ['netlify.toml'],
      files: ['{,src/}netlify/{functions,edge-functions}/**/*.{js,mjs,cjs,ts,mts}', '{,src/}functions/**/*.{js,mjs,cjs,ts,mts}'],
      exports: ['handler', 'default'],
      runs: 'run-time',
      when: 'on every request to `{route}`',
      awaits: true,
    },
  ],
};

export const googleFunctions: CallbackModule = {
  module: '@google-cloud/functions-framework',
  callbacks: {
    http: { runs: 'run-time', when: 'on every request', receives: ['express#Request', 'express#Response'], awaits: true },
    cloudEvent: { runs: 'run-time', when: 'on every event', awaits: true },
  },
  files: [
    {
      dependency: '@google-cloud/functions-framework',
      files: ['{,src/}{index,function,main}.{js,mjs,cjs,ts}'],
      exports: ['*'],
      named: ['req', 'request', 'event', 'cloudEvent', 'cloudevent', 'message', 'pubSubEvent'],
      runs: 'run-time',
      when: invocation,
      awaits: true,
    },
  ],
};

export const azureFunctions: CallbackModule = {
  module: '@azure/functions',
  callbacks: {
    'app.http': { ...handler, within: ['handler'], when: 'on every request to `{0}`' },
    'app.get': { ...handler, within: ['handler'], when: 'on every `GET {0}`' },
    'app.post': { ...handler, within: ['handler'], when: 'on every `POST {0}`' },
    'app.put': { ...handler, within: ['handler'], when: 'on every `PUT {0}`' },
    'app.patch': { ...handler, within: ['handler'], when: 'on every `PATCH {0}`' },
    'app.deleteRequest': { ...handler, within: ['handler'], when: 'on every `DELETE {0}`' },
    'app.timer': { ...handler, within: ['handler'], when: "on every run of the schedule '{schedule}'", otherwise: invocation },
    'app.storageBlob': { ...handler, within: ['handler'] },
    'app.storageQueue': { ...handler, within: ['handler'] },
    'app.serviceBusQueue': { ...handler, within: ['handler'] },
    'app.serviceBusTopic': { ...handler, within: ['handler'] },
    'app.eventHub': { ...handler, within: ['handler'] },
    'app.eventGrid': { ...handler, within: ['handler'] },
    'app.cosmosDB': { ...handler, within: ['handler'] },
    'app.sql': { ...handler, within: ['handler'] },
    'app.mySql': { ...handler, within: ['handler'] },
    'app.webPubSub': { ...handler, within: ['handler'] },
    'app.warmup': { runs: 'start-up', within: ['handler'] },
    'app.generic': { ...handler, within: ['handler'] },
    'app.hook.appStart': { runs: 'start-up' },
    'app.hook.appTerminate': { runs: 'start-up' },
    'app.hook.preInvocation': handler,
    'app.hook.postInvocation': handler,
  },
  files: [
    {
      beside: ['host.json'],
      files: ['**/*.{js,ts,mjs,cjs}'],
      exports: ['default', 'run'],
      named: ['context'],
      runs: 'run-time',
      when: invocation,
      awaits: true,
    },
  ],
};

export const serverlessHttp: CallbackModule = {
  module: 'serverless-http',
  aliases: ['@vendia/serverless-express', '@codegenie/serverless-express'],
  callbacks: { default: { ...handler, within: ['request', 'response'] } },
};
