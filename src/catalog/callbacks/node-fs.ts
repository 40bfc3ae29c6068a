// https://nodejs.org/api/fs.html
import type { CallbackModule } from '../callback-api.ts';
import { completion, listeners } from './node-events.ts';

export const nodeFs: CallbackModule = {
  module: 'node:fs',
  callbacks: {
    watch: { runs: 'run-time', at: 'last', when: 'whenever a watched file changes', awaits: false },
    watchFile: { runs: 'run-time', at: 'last', when: 'whenever a watched file changes', awaits: false },
    unwatchFile: { runs: 'never' },
    cpSync: { runs: 'at-once', within: ['filter'] },
    ...listeners('ReadStream', completion),
    ...listeners('WriteStream', completion),
    globSync: { runs: 'at-once', within: ['exclude'] },
  },
  results: {
    watch: 'node:fs#FSWatcher',
    watchFile: 'node:fs#StatWatcher',
    createReadStream: 'node:fs#ReadStream',
    createWriteStream: 'node:fs#WriteStream',
  },
  extends: {
    FSWatcher: 'node:events#EventEmitter',
    StatWatcher: 'node:events#EventEmitter',
    ReadStream: 'node:stream#Readable',
    WriteStream: 'node:stream#Writable',
  },
};
