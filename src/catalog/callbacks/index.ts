import type { CallbackApi, CallbackModule } from '../callback-api.ts';
import { express } from './express.ts';
import { fastify, fastifyPlugin } from './fastify.ts';
import { globalThisModule } from './global-this.ts';
import { koaRouter } from './koa-router.ts';
import { koa } from './koa.ts';
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
import { ws } from './ws.ts';

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
  express,
  fastify,
  fastifyPlugin,
  koa,
  koaRouter,
  ws,
];
