// https://nodejs.org/api/cluster.html (a cluster's worker process serves: `fork` is no worker thread)
import type { CallbackModule } from '../callback-api.ts';
import { listener, onceListener } from './node-events.ts';

export const nodeCluster: CallbackModule = {
  module: 'node:cluster',
  callbacks: { on: listener, addListener: listener, prependListener: listener, once: onceListener },
  results: {
    default: 'node:cluster#Cluster',
    fork: 'node:cluster#Worker',
    'Cluster.prototype.fork': 'node:cluster#Worker',
    'Cluster.prototype.worker': 'node:cluster#Worker',
    'Worker.prototype.process': 'node:child_process#ChildProcess',
  },
  extends: { Cluster: 'node:events#EventEmitter', Worker: 'node:events#EventEmitter' },
};
