// https://www.npmjs.com/package/mkdirp
import type { CatalogModule } from '../blocking-api.ts';

export const mkdirp: CatalogModule = {
  module: 'mkdirp',
  verified: '3.0.1',
  exports: {
    mkdirpSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'mkdirp#mkdirp' } },
    mkdirpManualSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'mkdirp#mkdirpManual' } },
    mkdirpNativeSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'mkdirp#mkdirpNative' } },
    manualSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'mkdirp#manual' } },
    nativeSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'mkdirp#native' } },
    sync: {
      kind: 'fs',
      cost: 'grows',
      replacement: {
        form: 'promise',
        name: 'mkdirp#mkdirp',
        difference: 'needs mkdirp 2 or later; in 0.5 and 1 call `mkdirp()` itself',
      },
      noSuggestion: 'which version is installed decides what to call',
    },
  },
};
