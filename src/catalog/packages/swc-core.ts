// https://www.npmjs.com/package/@swc/core
import type { CatalogModule } from '../blocking-api.ts';

export const swcCore: CatalogModule = {
  module: '@swc/core',
  verified: '1.16.22',
  exports: {
    transformSync: { kind: 'compute', cost: 'grows', replacement: { form: 'promise', name: '@swc/core#transform' } },
    transformFileSync: { kind: 'compute', cost: 'grows', replacement: { form: 'promise', name: '@swc/core#transformFile' } },
    minifySync: { kind: 'compute', cost: 'grows', replacement: { form: 'promise', name: '@swc/core#minify' } },
    parseSync: { kind: 'compute', cost: 'grows', replacement: { form: 'promise', name: '@swc/core#parse' } },
    parseFileSync: { kind: 'compute', cost: 'grows', replacement: { form: 'promise', name: '@swc/core#parseFile' } },
    printSync: { kind: 'compute', cost: 'grows', replacement: { form: 'promise', name: '@swc/core#print' } },
    'Compiler.prototype.transformSync': { kind: 'compute', cost: 'grows', replacement: { form: 'method', name: 'transform' } },
    'Compiler.prototype.transformFileSync': {
      kind: 'compute',
      cost: 'grows',
      replacement: { form: 'method', name: 'transformFile' },
    },
    'Compiler.prototype.minifySync': { kind: 'compute', cost: 'grows', replacement: { form: 'method', name: 'minify' } },
    'Compiler.prototype.parseSync': { kind: 'compute', cost: 'grows', replacement: { form: 'method', name: 'parse' } },
    'Compiler.prototype.parseFileSync': { kind: 'compute', cost: 'grows', replacement: { form: 'method', name: 'parseFile' } },
    'Compiler.prototype.printSync': { kind: 'compute', cost: 'grows', replacement: { form: 'method', name: 'print' } },
  },
};
