import type { ApiEffects, EffectModule } from './api-effects.ts';

const reads: ApiEffects = { reads: [{ of: 'net', at: 0 }], waits: 'work' };
const writes: ApiEffects = { writes: [{ of: 'net', at: 0 }], waits: 'work' };
const byOptions: ApiEffects = { ...reads, methodAt: 1 };
const byConfig: ApiEffects = { reads: [{ of: 'net' }], waits: 'work', methodAt: 0 };

const methods: Readonly<Record<string, ApiEffects>> = {
  delete: writes,
  get: reads,
  head: reads,
  options: reads,
  patch: writes,
  post: writes,
  put: writes,
};

export const networkEffects: readonly EffectModule[] = [
  { module: 'globalThis', exports: { fetch: byOptions } },
  {
    module: 'axios',
    exports: { ...methods, default: byConfig, request: byConfig, postForm: writes, putForm: writes, patchForm: writes },
  },
  { module: 'got', exports: { ...methods, default: byOptions, got: byOptions } },
  { module: 'ky', exports: { ...methods, default: byOptions } },
  { module: 'undici', exports: { fetch: byOptions, request: byOptions } },
  { module: 'node-fetch', exports: { default: byOptions } },
  { module: 'cross-fetch', exports: { default: byOptions, fetch: byOptions } },
  { module: 'isomorphic-fetch', exports: { default: byOptions } },
  { module: 'make-fetch-happen', exports: { default: byOptions } },
  { module: 'ofetch', exports: { $fetch: byOptions, ofetch: byOptions } },
  { module: 'needle', exports: { ...methods } },
  { module: 'superagent', exports: { ...methods, default: byOptions } },
  { module: 'phin', exports: { default: byConfig } },
  { module: 'request-promise', exports: { ...methods, default: byConfig } },
  { module: 'request-promise-native', exports: { ...methods, default: byConfig } },
  {
    module: 'node:dns/promises',
    exports: { '*': { reads: [{ of: 'net' }], waits: 'work' } },
  },
];
