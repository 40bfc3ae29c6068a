// https://github.com/isaacs/once, https://github.com/sindresorhus/onetime, https://github.com/medikoo/memoizee,
// https://github.com/sindresorhus/memoize, https://github.com/sindresorhus/p-memoize, https://github.com/alexreardon/memoize-one
import type { CallbackApi, CallbackModule } from '../callback-api.ts';

const once: CallbackApi = { runs: 'once', at: 0 };
const keyed: CallbackApi = { runs: 'once', at: 0, keyed: true };

export const memoizers: readonly CallbackModule[] = [
  { module: 'once', callbacks: { default: once, strict: once } },
  { module: 'onetime', callbacks: { default: once } },
  {
    module: 'lodash.once',
    aliases: ['lodash/once', 'lodash-es/once', 'underscore/modules/once.js'],
    callbacks: { default: once },
  },
  { module: 'lodash.memoize', aliases: ['lodash/memoize', 'lodash-es/memoize'], callbacks: { default: keyed } },
  { module: 'memoizee', callbacks: { default: keyed } },
  { module: 'mem', aliases: ['memoize', 'p-memoize'], callbacks: { default: keyed } },
  { module: 'memoize-one', callbacks: { default: keyed } },
  { module: 'fast-memoize', callbacks: { default: keyed } },
  { module: 'nano-memoize', aliases: ['nano-memoizer'], callbacks: { default: keyed, nanomemoize: keyed } },
  { module: 'micro-memoize', callbacks: { default: keyed, memoize: keyed } },
  { module: 'moize', callbacks: { default: keyed } },
  { module: 'async-memoize-one', callbacks: { default: keyed } },
];
