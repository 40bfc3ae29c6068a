// https://www.npmjs.com/package/sass-embedded
import type { CatalogModule } from '../blocking-api.ts';

export const sassEmbedded: CatalogModule = {
  module: 'sass-embedded',
  verified: '1.108.2',
  exports: {
    compile: { kind: 'compute', cost: 'grows', replacement: { form: 'promise', name: 'sass-embedded#compileAsync' } },
    'Compiler.prototype.compile': {
      kind: 'compute',
      cost: 'grows',
      instead: 'Use `initAsyncCompiler()` and its `compileAsync()`.',
    },
    compileString: { kind: 'compute', cost: 'grows', replacement: { form: 'promise', name: 'sass-embedded#compileStringAsync' } },
    'Compiler.prototype.compileString': {
      kind: 'compute',
      cost: 'grows',
      instead: 'Use `initAsyncCompiler()` and its `compileStringAsync()`.',
    },
    renderSync: { kind: 'compute', cost: 'grows', replacement: { form: 'promisify', name: 'sass-embedded#render' } },
  },
  results: {
    initCompiler: 'sass-embedded#Compiler',
  },
};
