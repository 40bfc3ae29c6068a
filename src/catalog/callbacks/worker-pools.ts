// https://github.com/piscinajs/piscina, https://github.com/tinylibs/tinypool, https://github.com/josdejong/workerpool,
// https://github.com/sindresorhus/make-asynchronous, https://jestjs.io/docs/jest-platform#jest-worker, https://threads.js.org,
// https://github.com/GoogleChromeLabs/comlink, https://poolifier.github.io/poolifier, https://github.com/un-ts/synckit
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const worker: CallbackApi = { runs: 'worker' };
const exposed: CallbackApi = { runs: 'worker', within: ['*'] };
const file: CallbackApi = { runs: 'worker', file: 0 };
const filename: CallbackApi = { runs: 'worker', file: 'filename' };

export const workerPools: readonly CallbackModule[] = [
  {
    module: 'piscina',
    aliases: ['tinypool'],
    callbacks: {
      default: filename,
      Piscina: filename,
      Tinypool: filename,
      'Piscina.prototype.run': filename,
    },
    results: { default: 'piscina#Piscina', Tinypool: 'piscina#Piscina' },
    extends: { Piscina: 'node:events#EventEmitter' },
  },
  {
    module: 'workerpool',
    callbacks: { pool: file, worker: exposed, 'Pool.prototype.exec': worker },
    results: { pool: 'workerpool#Pool' },
  },
  { module: 'make-asynchronous', callbacks: { default: worker, makeAsynchronousIterable: worker } },
  { module: 'jest-worker', callbacks: { Worker: file, default: file } },
  {
    module: 'threads',
    aliases: ['threads/worker'],
    callbacks: { Worker: file, expose: exposed },
  },
  { module: 'comlink', callbacks: { expose: exposed } },
  { module: 'worker-farm', callbacks: { default: { runs: 'worker', file: 0 } } },
  {
    module: 'poolifier',
    callbacks: {
      FixedThreadPool: { runs: 'worker', file: 1 },
      DynamicThreadPool: { runs: 'worker', file: 2 },
      FixedClusterPool: { runs: 'worker', file: 1 },
      DynamicClusterPool: { runs: 'worker', file: 2 },
      ThreadWorker: exposed,
      ClusterWorker: exposed,
    },
  },
  { module: 'synckit', callbacks: { runAsWorker: worker, createSyncFn: file } },
  { module: 'microjob', callbacks: { job: worker } },
  { module: 'execa', callbacks: { execaNode: file } },
  { module: 'greenlet', callbacks: { default: worker } },
  { module: 'isoworker', callbacks: { workerize: worker } },
];
