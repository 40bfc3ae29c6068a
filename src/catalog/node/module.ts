// https://nodejs.org/api/module.html
import type { CatalogModule } from '../blocking-api.ts';

/** `node:module`. Loading modules (`require`, `createRequire`, `import.meta.resolve`) is not listed: programs do it while they start. */
export const module: CatalogModule = {
  module: 'node:module',
  exports: {
    enableCompileCache: { kind: 'fs', cost: 'brief', instead: 'Enable the cache before the program serves.', since: '22.8.0' },
    findPackageJSON: { kind: 'fs', cost: 'brief', instead: 'Look it up once, before the program serves.', since: '22.14.0' },
    flushCompileCache: {
      kind: 'fs',
      cost: 'grows',
      instead: 'Leave the cache to be written when the process ends.',
      since: '22.10.0',
    },
    register: {
      kind: 'wait',
      cost: 'waits',
      instead: 'Register hooks before the program serves, or with `module.registerHooks`, which starts no thread.',
      since: '18.19.0',
    },
    stripTypeScriptTypes: { kind: 'compute', cost: 'grows', instead: 'Strip types in a worker thread.', since: '22.13.0' },
  },
  results: {
    Module: 'node:module',
  },
  notBlocking: {
    syncBuiltinESMExports: 'brings exports up to date in memory',
    registerHooks: 'registers functions; no thread is started',
    findSourceMap: 'looks into a table in memory',
  },
};
