// https://nodejs.org/api/worker_threads.html
import type { CallbackModule } from '../callback-api.ts';

export const nodeWorkerThreads: CallbackModule = {
  module: 'node:worker_threads',
  callbacks: {
    Worker: { runs: 'worker', file: 0 },
    'ParentPort.prototype.on': { runs: 'worker' },
    'ParentPort.prototype.once': { runs: 'worker' },
    'ParentPort.prototype.addListener': { runs: 'worker' },
    'ParentPort.prototype.addEventListener': { runs: 'worker' },
  },
  writes: {
    'ParentPort.prototype.onmessage': { runs: 'worker' },
    'MessagePort.prototype.onmessage': { runs: 'run-time', when: "on every 'message' event", awaits: false },
    'BroadcastChannel.prototype.onmessage': { runs: 'run-time', when: "on every 'message' event", awaits: false },
  },
  results: {
    parentPort: 'node:worker_threads#ParentPort',
    'MessageChannel.prototype.port1': 'node:worker_threads#MessagePort',
    'MessageChannel.prototype.port2': 'node:worker_threads#MessagePort',
    'Worker.prototype.stdout': 'node:stream#Readable',
    'Worker.prototype.stderr': 'node:stream#Readable',
  },
  extends: {
    Worker: 'node:events#EventEmitter',
    MessagePort: 'node:events#EventEmitter',
    ParentPort: 'node:worker_threads#MessagePort',
    BroadcastChannel: 'globalThis#EventTarget',
  },
};
