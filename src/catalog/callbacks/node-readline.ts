// https://nodejs.org/api/readline.html
import type { CallbackModule } from '../callback-api.ts';
import { completion, listener, listeners } from './node-events.ts';

export const nodeReadline: CallbackModule = {
  module: 'node:readline',
  aliases: ['node:readline/promises'],
  callbacks: listeners('Interface', { ...listener, byFirst: { ...listener.byFirst, close: completion } }),
  results: { createInterface: 'node:readline#Interface' },
  extends: { Interface: 'node:events#EventEmitter' },
};
