// https://www.npmjs.com/package/sass
import type { CatalogModule } from '../blocking-api.ts';

export const sass: CatalogModule = {
  module: 'sass',
  verified: '1.108.2',
  exports: {
    compile: {
      kind: 'compute',
      cost: 'grows',
      instead:
        'Use `compileAsync()` of `sass-embedded`, which compiles in another process; that of `sass` itself runs on the event loop.',
    },
    compileString: {
      kind: 'compute',
      cost: 'grows',
      instead:
        'Use `compileStringAsync()` of `sass-embedded`, which compiles in another process; that of `sass` itself runs on the event loop.',
    },
    renderSync: {
      kind: 'compute',
      cost: 'grows',
      instead:
        'Use `compileAsync()` of `sass-embedded`, which compiles in another process; that of `sass` itself runs on the event loop.',
    },
    compileAsync: {
      kind: 'compute',
      cost: 'grows',
      instead: '`sass` compiles on the event loop. Use `compileAsync()` of `sass-embedded`, which compiles in another process.',
      asyncInNameOnly: true,
    },
    compileStringAsync: {
      kind: 'compute',
      cost: 'grows',
      instead:
        '`sass` compiles on the event loop. Use `compileStringAsync()` of `sass-embedded`, which compiles in another process.',
      asyncInNameOnly: true,
    },
    render: {
      kind: 'compute',
      cost: 'grows',
      instead: '`sass` compiles on the event loop. Use `compileAsync()` of `sass-embedded`, which compiles in another process.',
      asyncInNameOnly: true,
    },
    'Compiler.prototype.compile': {
      kind: 'compute',
      cost: 'grows',
      instead:
        'Use `compileAsync()` of `sass-embedded`, which compiles in another process; that of `sass` itself runs on the event loop.',
    },
    'AsyncCompiler.prototype.compileAsync': {
      kind: 'compute',
      cost: 'grows',
      instead: '`sass` compiles on the event loop. Use `compileAsync()` of `sass-embedded`, which compiles in another process.',
      asyncInNameOnly: true,
    },
    'Compiler.prototype.compileString': {
      kind: 'compute',
      cost: 'grows',
      instead:
        'Use `compileStringAsync()` of `sass-embedded`, which compiles in another process; that of `sass` itself runs on the event loop.',
    },
    'AsyncCompiler.prototype.compileStringAsync': {
      kind: 'compute',
      cost: 'grows',
      instead:
        '`sass` compiles on the event loop. Use `compileStringAsync()` of `sass-embedded`, which compiles in another process.',
      asyncInNameOnly: true,
    },
  },
  results: {
    initCompiler: 'sass#Compiler',
    initAsyncCompiler: 'sass#AsyncCompiler',
  },
};
