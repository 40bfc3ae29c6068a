// https://caolan.github.io/async/v3/, http://bluebirdjs.com/docs/api-reference.html, https://github.com/sindresorhus/promise-fun,
// https://github.com/SGrondin/bottleneck, https://github.com/DirtyHairy/async-mutex, https://rxjs.dev/api, https://effect.website/docs,
// https://github.com/gvergnaud/ts-pattern
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const inherits: CallbackApi = { runs: 'inherits' };
const task: CallbackApi = { runs: 'run-time', at: 0, when: 'on every task of the queue', awaits: true };
const wrapped: CallbackApi = { runs: 'wrapped', at: 0 };
const value: CallbackApi = {
  runs: 'run-time',
  within: ['next', 'error', 'complete'],
  when: 'on every value of the observable',
  awaits: false,
};

export const asyncFlow: readonly CallbackModule[] = [
  {
    module: 'async',
    aliases: ['async-es', 'neo-async'],
    callbacks: {
      '*': { runs: 'inherits', within: ['*'] },
      queue: task,
      priorityQueue: task,
      cargo: task,
      cargoQueue: task,
      asyncify: wrapped,
      wrapSync: wrapped,
      apply: wrapped,
      compose: { runs: 'wrapped' },
      seq: { runs: 'wrapped' },
      ensureAsync: wrapped,
      reflect: wrapped,
      retryable: { runs: 'wrapped' },
      timeout: wrapped,
      memoize: { runs: 'once', at: 0, keyed: true },
    },
  },
  {
    module: 'ts-pattern',
    callbacks: { 'Match.prototype.*': { runs: 'at-once' } },
    results: { match: 'ts-pattern#Match', 'Match.prototype.*': 'this' },
  },
  {
    module: 'bluebird',
    callbacks: {
      default: { runs: 'at-once', at: 0 },
      try: { runs: 'at-once', at: 0 },
      map: inherits,
      mapSeries: inherits,
      each: inherits,
      reduce: inherits,
      filter: inherits,
      using: inherits,
      promisify: wrapped,
      method: wrapped,
      coroutine: wrapped,
      'Promise.prototype.*': inherits,
    },
    results: {
      default: 'bluebird#Promise',
      try: 'bluebird#Promise',
      resolve: 'bluebird#Promise',
      reject: 'bluebird#Promise',
      all: 'bluebird#Promise',
      map: 'bluebird#Promise',
      each: 'bluebird#Promise',
      'Promise.prototype.*': 'this',
    },
  },
  {
    module: 'q',
    callbacks: { '*': inherits, 'Promise.prototype.*': inherits },
    results: {
      default: 'q#Promise',
      defer: 'q#Deferred',
      'Deferred.prototype.promise': 'q#Promise',
      'Promise.prototype.*': 'this',
    },
  },
  {
    module: 'p-map',
    aliases: ['p-map-series', 'p-each-series', 'p-filter', 'p-reduce', 'p-series', 'p-all', 'p-props', 'p-times', 'p-waterfall'],
    callbacks: { default: inherits, pMapIterable: inherits },
  },
  {
    module: 'p-limit',
    callbacks: { 'Limit()': inherits, 'Limit.prototype.map': inherits, limitFunction: wrapped },
    results: { default: 'p-limit#Limit' },
  },
  {
    module: 'promise-limit',
    aliases: ['throat', 'plimit-lit'],
    callbacks: { 'Limit()': inherits, 'Limit.prototype.map': inherits },
    results: { default: 'promise-limit#Limit', pLimit: 'promise-limit#Limit' },
  },
  {
    module: 'p-queue',
    callbacks: { 'PQueue.prototype.add': inherits, 'PQueue.prototype.addAll': inherits },
    results: { default: 'p-queue#PQueue' },
    extends: { PQueue: 'node:events#EventEmitter' },
  },
  {
    module: 'p-retry',
    aliases: ['async-retry', 'promise-retry', 'p-try', 'p-timeout', 'p-wait-for', 'p-whilst', 'p-event', 'p-lazy', 'p-defer'],
    callbacks: { default: inherits },
  },
  {
    module: 'bottleneck',
    callbacks: {
      'Bottleneck.prototype.schedule': inherits,
      'Bottleneck.prototype.submit': inherits,
      'Bottleneck.prototype.wrap': wrapped,
    },
    results: { default: 'bottleneck#Bottleneck' },
  },
  {
    module: 'async-mutex',
    callbacks: {
      'Mutex.prototype.runExclusive': inherits,
      'Semaphore.prototype.runExclusive': inherits,
    },
  },
  { module: 'async-lock', callbacks: { 'AsyncLock.prototype.acquire': inherits }, results: { default: 'async-lock#AsyncLock' } },
  {
    module: 'proper-lockfile',
    callbacks: { lock: { runs: 'run-time', within: ['onCompromised'], when: 'whenever the lock is compromised' } },
  },
  {
    module: 'rxjs',
    callbacks: {
      Observable: { runs: 'run-time', at: 0, when: 'on every subscription', awaits: false },
      defer: { runs: 'run-time', at: 0, when: 'on every subscription', awaits: false },
      'Observable.prototype.subscribe': value,
      'Observable.prototype.forEach': value,
      map: inherits,
      tap: inherits,
      filter: inherits,
      switchMap: inherits,
      mergeMap: inherits,
      concatMap: inherits,
      exhaustMap: inherits,
      catchError: inherits,
      finalize: inherits,
    },
    results: {
      fromEvent: 'rxjs#Observable',
      interval: 'rxjs#Observable',
      timer: 'rxjs#Observable',
      from: 'rxjs#Observable',
      of: 'rxjs#Observable',
      merge: 'rxjs#Observable',
      combineLatest: 'rxjs#Observable',
      'Observable.prototype.pipe': 'rxjs#Observable',
      'Subject.prototype.asObservable': 'rxjs#Observable',
    },
    extends: {
      Subject: 'rxjs#Observable',
      BehaviorSubject: 'rxjs#Subject',
      ReplaySubject: 'rxjs#Subject',
      AsyncSubject: 'rxjs#Subject',
    },
  },
  { module: 'rxjs/operators', callbacks: { '*': inherits } },
];
