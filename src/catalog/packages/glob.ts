// https://www.npmjs.com/package/glob
import type { CatalogModule } from '../blocking-api.ts';

export const glob: CatalogModule = {
  module: 'glob',
  verified: '14.0.6',
  exports: {
    globSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'glob#glob' } },
    sync: {
      kind: 'fs',
      cost: 'grows',
      replacement: { form: 'promise', name: 'glob#glob', difference: 'needs glob 9 or later' },
      noSuggestion: 'which version is installed decides what to call',
    },
    globIterateSync: { kind: 'fs', cost: 'grows', instead: 'Iterate over `globIterate()` with `for await`.' },
    iterateSync: { kind: 'fs', cost: 'grows', instead: 'Iterate over `glob.iterate()` with `for await`.' },
    globStreamSync: { kind: 'fs', cost: 'grows', instead: 'Use `globStream()`.' },
    streamSync: { kind: 'fs', cost: 'grows', instead: 'Use `glob.stream()`.' },
    'glob.sync': { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'glob#glob' } },
    'glob.globSync': { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'glob#glob' } },
    'Glob.prototype.walkSync': { kind: 'fs', cost: 'grows', replacement: { form: 'method', name: 'walk' } },
    'Glob.prototype.iterateSync': { kind: 'fs', cost: 'grows', instead: 'Iterate over the `Glob` with `for await`.' },
    'Glob.prototype.streamSync': { kind: 'fs', cost: 'grows', instead: 'Use `stream()`.' },
  },
};
