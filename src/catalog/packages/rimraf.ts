// https://www.npmjs.com/package/rimraf
import type { CatalogModule } from '../blocking-api.ts';

export const rimraf: CatalogModule = {
  module: 'rimraf',
  verified: '6.1.4',
  exports: {
    rimrafSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'rimraf#rimraf' } },
    manualSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'rimraf#manual' } },
    moveRemoveSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'rimraf#moveRemove' } },
    nativeSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'rimraf#native' } },
    posixSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'rimraf#posix' } },
    windowsSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'rimraf#windows' } },
    sync: {
      kind: 'fs',
      cost: 'grows',
      replacement: { form: 'promise', name: 'rimraf#rimraf', difference: 'needs rimraf 4 or later' },
      noSuggestion: 'which version is installed decides whether there is a promise form',
    },
  },
};
