// https://www.npmjs.com/package/oxc-transform
import type { CatalogModule } from '../blocking-api.ts';

export const oxcTransform: CatalogModule = {
  module: 'oxc-transform',
  verified: '0.158.0',
  exports: {
    transformSync: { kind: 'compute', cost: 'grows', replacement: { form: 'promise', name: 'oxc-transform#transform' } },
    isolatedDeclarationSync: {
      kind: 'compute',
      cost: 'grows',
      replacement: { form: 'promise', name: 'oxc-transform#isolatedDeclaration' },
    },
    moduleRunnerTransformSync: {
      kind: 'compute',
      cost: 'grows',
      replacement: { form: 'promise', name: 'oxc-transform#moduleRunnerTransform' },
    },
  },
};
