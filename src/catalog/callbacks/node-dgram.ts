// https://nodejs.org/api/dgram.html
import type { CallbackModule } from '../callback-api.ts';

export const nodeDgram: CallbackModule = {
  module: 'node:dgram',
  callbacks: {
    createSocket: { runs: 'run-time', at: 1, when: "on every 'message' event", awaits: false },
    'Socket.prototype.bind': { runs: 'start-up' },
  },
  results: { createSocket: 'node:dgram#Socket', 'Socket.prototype.bind': 'this' },
  extends: { Socket: 'node:events#EventEmitter' },
};
