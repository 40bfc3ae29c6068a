// https://trpc.io/docs/server/procedures, https://trpc.io/docs/server/middlewares, https://trpc.io/docs/server/subscriptions
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const procedure: CallbackApi = { runs: 'run-time', when: 'on every call of the procedure', awaits: true };

export const trpc: CallbackModule = {
  module: '@trpc/server',
  callbacks: {
    'ProcedureBuilder.prototype.query': { ...procedure, when: 'on every query of the procedure' },
    'ProcedureBuilder.prototype.mutation': { ...procedure, when: 'on every mutation of the procedure' },
    'ProcedureBuilder.prototype.subscription': { ...procedure, when: 'on every subscription to the procedure' },
    'ProcedureBuilder.prototype.use': procedure,
    'ProcedureBuilder.prototype.input': procedure,
    'ProcedureBuilder.prototype.output': procedure,
    'TRPC.prototype.middleware': procedure,
    'InitTRPC.prototype.create': { ...procedure, within: ['errorFormatter'], when: 'on every failed call of a procedure' },
  },
  results: {
    initTRPC: '@trpc/server#InitTRPC',
    'InitTRPC.prototype.context': 'this',
    'InitTRPC.prototype.meta': 'this',
    'InitTRPC.prototype.create': '@trpc/server#TRPC',
    'TRPC.prototype.procedure': '@trpc/server#ProcedureBuilder',
    'ProcedureBuilder.prototype.input': 'this',
    'ProcedureBuilder.prototype.output': 'this',
    'ProcedureBuilder.prototype.meta': 'this',
    'ProcedureBuilder.prototype.use': 'this',
    'ProcedureBuilder.prototype.unstable_concat': 'this',
    'ProcedureBuilder.prototype.concat': 'this',
  },
};

/** https://trpc.io/docs/server/adapters: what makes the context of a call. */
const context: CallbackApi = {
  runs: 'run-time',
  within: ['createContext', 'onError', 'responseMeta', 'middleware'],
  when: 'on every call of a procedure',
  awaits: true,
};

export const trpcAdapters: readonly CallbackModule[] = [
  { module: '@trpc/server/adapters/express', callbacks: { createExpressMiddleware: context } },
  { module: '@trpc/server/adapters/standalone', callbacks: { createHTTPServer: context, createHTTPHandler: context } },
  { module: '@trpc/server/adapters/fetch', callbacks: { fetchRequestHandler: context } },
  { module: '@trpc/server/adapters/next', callbacks: { createNextApiHandler: context } },
  { module: '@trpc/server/adapters/ws', callbacks: { applyWSSHandler: context } },
  { module: '@trpc/server/adapters/aws-lambda', callbacks: { awsLambdaRequestHandler: context } },
];
