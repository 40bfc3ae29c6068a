// https://github.com/paulmillr/chokidar, https://github.com/parcel-bundler/watcher, https://github.com/yuanchuan/node-watch,
// https://github.com/webpack/watchpack, https://github.com/facebook/watchman
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const change: CallbackApi = { runs: 'run-time', when: 'whenever a watched file changes', awaits: false };
const emitter = 'node:events#EventEmitter';

export const watchers: readonly CallbackModule[] = [
  { module: 'chokidar', results: { watch: 'chokidar#FSWatcher' }, extends: { FSWatcher: emitter } },
  { module: '@parcel/watcher', callbacks: { subscribe: change } },
  { module: 'node-watch', callbacks: { default: change }, results: { default: 'node:fs#FSWatcher' } },
  { module: 'watch', callbacks: { watchTree: change }, results: {} },
  { module: 'watchpack', results: { default: 'watchpack#Watchpack' }, extends: { Watchpack: emitter } },
  { module: 'gaze', callbacks: { default: { runs: 'inherits' } }, extends: { Gaze: emitter } },
  { module: 'sane', results: { default: 'sane#Watcher' }, extends: { Watcher: emitter } },
  { module: 'fb-watchman', extends: { Client: emitter } },
  { module: 'tail', extends: { Tail: emitter } },
];
