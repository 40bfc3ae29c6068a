// https://nodejs.org/api/child_process.html
import type { CallbackModule } from '../callback-api.ts';

export const nodeChildProcess: CallbackModule = {
  module: 'node:child_process',
  callbacks: { fork: { runs: 'worker', file: 0 } },
  results: {
    exec: 'node:child_process#ChildProcess',
    execFile: 'node:child_process#ChildProcess',
    fork: 'node:child_process#ChildProcess',
    spawn: 'node:child_process#ChildProcess',
    'ChildProcess.prototype.stdin': 'node:stream#Writable',
    'ChildProcess.prototype.stdout': 'node:stream#Readable',
    'ChildProcess.prototype.stderr': 'node:stream#Readable',
  },
  extends: { ChildProcess: 'node:events#EventEmitter' },
};
