// https://nodejs.org/api/readline.html
import type { CallbackModule } from '../callback-api.ts';

export const nodeReadline: CallbackModule = {
  module: 'node:readline',
  aliases: ['node:readline/promises'],
  results: { createInterface: 'node:readline#Interface' },
  extends: { Interface: 'node:events#EventEmitter' },
};
