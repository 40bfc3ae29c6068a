// https://www.npmjs.com/package/typescript
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Compile in a worker thread, or transpile with `transform()` of `@swc/core` or `esbuild`.';

export const typescript: CatalogModule = {
  module: 'typescript',
  verified: '6.0.3',
  exports: {
    transpileModule: { kind: 'compute', cost: 'grows', instead, until: '6.0.3' },
    transpile: { kind: 'compute', cost: 'grows', instead, until: '6.0.3' },
    createProgram: { kind: 'compute', cost: 'grows', instead, until: '6.0.3' },
    getPreEmitDiagnostics: { kind: 'compute', cost: 'grows', instead, until: '6.0.3' },
    transpileDeclaration: { kind: 'compute', cost: 'grows', instead, until: '6.0.3' },
    'Program.prototype.emit': { kind: 'compute', cost: 'grows', instead, until: '6.0.3' },
    'Program.prototype.getSemanticDiagnostics': { kind: 'compute', cost: 'grows', instead, until: '6.0.3' },
  },
  results: {
    createProgram: 'typescript#Program',
  },
};
