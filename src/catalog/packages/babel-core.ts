// https://www.npmjs.com/package/@babel/core
import type { CatalogModule } from '../blocking-api.ts';

const inWorker = 'Transform in a worker thread: the `*Async` functions of `@babel/core` work on the event loop too.';
const inNameOnly =
  '`@babel/core` transforms on the event loop. Transform in a worker thread, or use `transform()` of `@swc/core`.';

export const babelCore: CatalogModule = {
  module: '@babel/core',
  verified: '8.1.2',
  exports: {
    transformSync: { kind: 'compute', cost: 'grows', instead: inWorker },
    transformFileSync: { kind: 'compute', cost: 'grows', instead: inWorker },
    transformFromAstSync: { kind: 'compute', cost: 'grows', instead: inWorker },
    parseSync: { kind: 'compute', cost: 'grows', instead: inWorker },
    loadOptionsSync: { kind: 'compute', cost: 'grows', replacement: { form: 'promise', name: '@babel/core#loadOptionsAsync' } },
    loadPartialConfigSync: {
      kind: 'compute',
      cost: 'grows',
      replacement: { form: 'promise', name: '@babel/core#loadPartialConfigAsync' },
    },
    createConfigItemSync: {
      kind: 'compute',
      cost: 'grows',
      replacement: { form: 'promise', name: '@babel/core#createConfigItemAsync' },
    },
    transformAsync: { kind: 'compute', cost: 'grows', instead: inNameOnly, asyncInNameOnly: true },
    transformFileAsync: { kind: 'compute', cost: 'grows', instead: inNameOnly, asyncInNameOnly: true },
    transformFromAstAsync: { kind: 'compute', cost: 'grows', instead: inNameOnly, asyncInNameOnly: true },
    parseAsync: { kind: 'compute', cost: 'grows', instead: inNameOnly, asyncInNameOnly: true },
    transform: { kind: 'compute', cost: 'grows', instead: inNameOnly, asyncInNameOnlyWhen: { test: 'callback', index: 1 } },
    transformFile: { kind: 'compute', cost: 'grows', instead: inNameOnly, asyncInNameOnlyWhen: { test: 'callback', index: 1 } },
    transformFromAst: {
      kind: 'compute',
      cost: 'grows',
      instead: inNameOnly,
      asyncInNameOnlyWhen: { test: 'callback', index: 3 },
    },
  },
};
