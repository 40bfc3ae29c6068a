// https://www.npmjs.com/package/oxc-resolver
import type { CatalogModule } from '../blocking-api.ts';

export const oxcResolver: CatalogModule = {
  module: 'oxc-resolver',
  verified: '11.24.2',
  exports: {
    sync: { kind: 'fs', cost: 'grows', instead: 'Use `new ResolverFactory().async()`.' },
    'ResolverFactory.prototype.sync': { kind: 'fs', cost: 'grows', replacement: { form: 'method', name: 'async' } },
    'ResolverFactory.prototype.resolveFileSync': {
      kind: 'fs',
      cost: 'grows',
      replacement: { form: 'method', name: 'resolveFileAsync' },
    },
    'ResolverFactory.prototype.resolveDtsSync': {
      kind: 'fs',
      cost: 'grows',
      replacement: { form: 'method', name: 'resolveDtsAsync' },
    },
  },
};
