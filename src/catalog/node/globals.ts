// https://nodejs.org/api/globals.html
import type { CatalogModule } from '../blocking-api.ts';

/**
 * Globals. `localStorage` is `brief` for the browser's sake, where most code that names it runs; Node's writes to disk at every
 * `setItem`.
 */
export const globals: CatalogModule = {
  module: 'globalThis',
  exports: {
    'Atomics.wait': {
      kind: 'wait',
      cost: 'waits',
      replacement: {
        form: 'template',
        template: 'atomics-wait',
        name: 'globalThis#Atomics.waitAsync',
        advice: 'Use `setTimeout` from `node:timers/promises` to sleep, `Atomics.waitAsync` to wait for another thread.',
        difference: 'gives `{ async, value }`: the result, or its promise, is `value`',
      },
      since: '8.10.0',
    },
    'SubtleCrypto.prototype.digest': {
      kind: 'crypto',
      cost: 'brief',
      asyncInNameOnly: true,
      instead: 'Hash large data in a worker thread: this copies all of it first, which takes as long as hashing.',
      since: '17.6.0',
    },
    'WebAssembly.Instance': {
      kind: 'compute',
      cost: 'grows',
      replacement: { form: 'promise', name: 'globalThis#WebAssembly.instantiate' },
      since: '8.0.0',
    },
    'WebAssembly.Module': {
      kind: 'compute',
      cost: 'grows',
      replacement: { form: 'promise', name: 'globalThis#WebAssembly.compile' },
      since: '8.0.0',
    },
    'WebAssembly.validate': {
      kind: 'compute',
      cost: 'grows',
      instead: 'Compile with `WebAssembly.compile`, which rejects what is not valid.',
      since: '8.0.0',
    },
    gc: {
      kind: 'compute',
      cost: 'waits',
      when: { test: 'not', of: { test: 'option', index: 0, property: 'execution', equals: 'async' } },
      instead: 'Leave collecting garbage to the engine.',
      since: '0.3.1',
    },
    'localStorage.clear': { kind: 'fs', cost: 'brief', instead: 'Keep the values in memory, or in a database.', since: '25.0.0' },
    'localStorage.getItem': {
      kind: 'fs',
      cost: 'brief',
      instead: 'Keep the values in memory, or in a database.',
      since: '25.0.0',
    },
    'localStorage.key': { kind: 'fs', cost: 'brief', instead: 'Keep the values in memory, or in a database.', since: '25.0.0' },
    'localStorage.removeItem': {
      kind: 'fs',
      cost: 'brief',
      instead: 'Keep the values in memory, or in a database.',
      since: '25.0.0',
    },
    'localStorage.setItem': {
      kind: 'fs',
      cost: 'brief',
      instead: 'Keep the values in memory, or in a database.',
      since: '25.0.0',
    },
  },
  results: {
    crypto: 'globalThis#Crypto',
    process: 'node:process',
    'Crypto.prototype.subtle': 'globalThis#SubtleCrypto',
  },
};
