// Functions that give a function back: https://github.com/Abazhenov/express-async-handler, https://github.com/sindresorhus/pify,
// https://github.com/sindresorhus/p-debounce, https://github.com/niksy/throttle-debounce, https://github.com/koajs/compose
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const wrapped: CallbackApi = { runs: 'wrapped', at: 0 };
const middleware: CallbackApi = { runs: 'wrapped' };

export const wrappers: readonly CallbackModule[] = [
  { module: 'express-async-handler', callbacks: { default: wrapped } },
  { module: 'express-async-wrap', aliases: ['express-wrap-async'], callbacks: { default: wrapped } },
  { module: 'express-async-router-handler', callbacks: { default: wrapped } },
  {
    module: 'koa-compose',
    aliases: ['compose-middleware', 'throwback'],
    callbacks: { default: middleware, compose: middleware },
  },
  { module: 'koa-convert', callbacks: { default: middleware, compose: middleware } },
  { module: 'debounce', callbacks: { default: wrapped, debounce: wrapped } },
  { module: 'throttle-debounce', callbacks: { throttle: { runs: 'wrapped' }, debounce: { runs: 'wrapped' } } },
  {
    module: 'lodash.debounce',
    aliases: ['lodash/debounce', 'lodash-es/debounce', 'lodash.throttle', 'lodash/throttle', 'lodash-es/throttle'],
    callbacks: { default: wrapped },
  },
  { module: 'just-debounce-it', aliases: ['just-throttle', 'just-debounce'], callbacks: { default: wrapped } },
  { module: 'p-debounce', callbacks: { default: wrapped } },
  { module: 'perfect-debounce', callbacks: { debounce: wrapped } },
  { module: 'p-throttle', callbacks: { default: wrapped } },
  {
    module: 'pify',
    aliases: ['es6-promisify', 'thenify', 'util-promisify', 'util.promisify'],
    callbacks: { default: wrapped, promisify: wrapped },
  },
  { module: 'universalify', callbacks: { fromCallback: wrapped, fromPromise: wrapped } },
  { module: 'co', callbacks: { default: { runs: 'inherits' }, wrap: wrapped }, results: { default: 'globalThis#Promise' } },
  { module: 'promise-toolbox', callbacks: { promisify: wrapped, timeout: wrapped } },
  { module: 'cockatiel', callbacks: { 'Policy.prototype.execute': { runs: 'inherits' }, 'Policy.prototype.wrap': wrapped } },
  { module: 'opossum', callbacks: { default: wrapped } },
];
