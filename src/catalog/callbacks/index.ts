import type { CallbackApi, CallbackModule } from '../callback-api.ts';
import { adonis } from './adonis.ts';
import { apostrophe } from './apostrophe.ts';
import { asyncFlow } from './async-flow.ts';
import { bots } from './bots.ts';
import { buildTools, bundlerPlugins } from './build-tools.ts';
import { collections } from './collections.ts';
import { commandLines } from './command-line.ts';
import { connect } from './connect.ts';
import { controllerFrameworks } from './controllers.ts';
import { dataStores } from './data-stores.ts';
import { electron, vscode } from './desktop.ts';
import { elysia } from './elysia.ts';
import { emitters } from './emitters.ts';
import { express } from './express.ts';
import { fastify, fastifyAutoload, fastifyPlugin } from './fastify.ts';
import { feathers, feathersExpress, feathersKoa } from './feathers.ts';
import { firebaseFunctions, firebaseFunctionsV2 } from './firebase.ts';
import { globalThisModule } from './global-this.ts';
import { graphqlServers } from './graphql.ts';
import { h3 } from './h3.ts';
import { hapi } from './hapi.ts';
import { hono, honoFactory, honoNodeServer, honoOpenApi } from './hono.ts';
import { httpMiddleware } from './http-middleware.ts';
import { koaRouter } from './koa-router.ts';
import { koa } from './koa.ts';
import { memoizers } from './memoizers.ts';
import { messageBrokers } from './messaging.ts';
import { nestCommon, nestCore, nestOthers } from './nest.ts';
import { next, nextApi } from './next.ts';
import { nodeAsyncHooks } from './node-async-hooks.ts';
import { nodeChildProcess } from './node-child-process.ts';
import { nodeCluster } from './node-cluster.ts';
import { nodeDgram } from './node-dgram.ts';
import { nodeDiagnosticsChannel } from './node-diagnostics-channel.ts';
import { nodeEvents } from './node-events.ts';
import { nodeFs } from './node-fs.ts';
import { nodeHttp } from './node-http.ts';
import { nodeHttp2 } from './node-http2.ts';
import { nodeHttps } from './node-https.ts';
import { nodeModule } from './node-modules.ts';
import { nodeNet } from './node-net.ts';
import { nodeAssert, nodeCrypto, nodeDomain, nodeInspector, nodeRepl, nodeTty, nodeZlib } from './node-others.ts';
import { nodePerfHooks } from './node-perf-hooks.ts';
import { nodeProcess } from './node-process.ts';
import { nodeReadline } from './node-readline.ts';
import { nodeStream } from './node-stream.ts';
import { nodeTest } from './node-test.ts';
import { nodeTimers } from './node-timers.ts';
import { nodeTls } from './node-tls.ts';
import { nodeUtil } from './node-util.ts';
import { nodeWorkerThreads } from './node-worker-threads.ts';
import { polka } from './polka.ts';
import { jobQueues } from './queues.ts';
import { restify } from './restify.ts';
import { rpcServers } from './rpc.ts';
import { schedules } from './schedules.ts';
import {
  awsLambda,
  azureFunctions,
  cloudflareWorkers,
  googleFunctions,
  middy,
  netlify,
  serverlessHttp,
  vercel,
} from './serverless.ts';
import {
  astro,
  astroModules,
  reactRouter,
  solidStart,
  svelteKit,
  svelteKitHooks,
  svelteKitServer,
  tanstackStart,
} from './site-frameworks.ts';
import { findMyWay, ittyRouter, micro, tinyhttp, uWebSockets } from './small-routers.ts';
import { socketIo } from './socket-io.ts';
import { startUpFiles } from './start-up-files.ts';
import { streams } from './streams.ts';
import { testRunners } from './test-runners.ts';
import { tracing } from './tracing.ts';
import { trpc, trpcAdapters } from './trpc.ts';
import { watchers } from './watchers.ts';
import { workerPools } from './worker-pools.ts';
import { wrappers } from './wrappers.ts';
import { ws } from './ws.ts';

export { buildTimeFiles } from './build-tools.ts';
export { atOnceProperties, atOnceSecondProperties, callbackShapes, promiseProperties } from './shapes.ts';

/**
 * How an export of one of Node's own modules without a row runs the functions it is given: node-style completion callbacks, for the
 * code that asked.
 */
export const builtinCallback: CallbackApi = { runs: 'inherits', awaits: false };

/** All that is known of how packages, Node's modules and globals run the functions they are given. */
export const callbackModules: readonly CallbackModule[] = [
  globalThisModule,
  nodeAssert,
  nodeAsyncHooks,
  nodeChildProcess,
  nodeCluster,
  nodeCrypto,
  nodeDgram,
  nodeDiagnosticsChannel,
  nodeDomain,
  nodeEvents,
  nodeFs,
  nodeHttp,
  nodeHttp2,
  nodeHttps,
  nodeInspector,
  nodeModule,
  nodeNet,
  nodePerfHooks,
  nodeProcess,
  nodeReadline,
  nodeRepl,
  nodeStream,
  nodeTest,
  nodeTimers,
  nodeTls,
  nodeTty,
  nodeUtil,
  nodeWorkerThreads,
  nodeZlib,
  astro,
  ...astroModules,
  ...adonis,
  apostrophe,
  ...asyncFlow,
  awsLambda,
  azureFunctions,
  ...bots,
  ...buildTools,
  bundlerPlugins,
  cloudflareWorkers,
  ...collections,
  ...commandLines,
  connect,
  ...controllerFrameworks,
  ...dataStores,
  electron,
  elysia,
  ...emitters,
  express,
  fastify,
  fastifyAutoload,
  fastifyPlugin,
  feathers,
  feathersExpress,
  feathersKoa,
  findMyWay,
  firebaseFunctions,
  ...firebaseFunctionsV2,
  googleFunctions,
  ...graphqlServers,
  h3,
  hapi,
  hono,
  honoFactory,
  honoNodeServer,
  honoOpenApi,
  ...httpMiddleware,
  ittyRouter,
  ...jobQueues,
  koa,
  koaRouter,
  ...memoizers,
  ...messageBrokers,
  micro,
  middy,
  nestCommon,
  nestCore,
  ...nestOthers,
  netlify,
  next,
  ...nextApi,
  polka,
  reactRouter,
  restify,
  ...rpcServers,
  ...schedules,
  serverlessHttp,
  socketIo,
  solidStart,
  startUpFiles,
  ...streams,
  svelteKit,
  svelteKitHooks,
  svelteKitServer,
  tanstackStart,
  ...testRunners,
  tinyhttp,
  ...tracing,
  trpc,
  ...trpcAdapters,
  uWebSockets,
  vercel,
  vscode,
  ...watchers,
  ...workerPools,
  ...wrappers,
  ws,
];
