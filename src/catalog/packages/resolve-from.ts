// https://www.npmjs.com/package/resolve-from
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Resolve it once, at start-up, or use `ResolverFactory.prototype.async` of `oxc-resolver`.';

export const resolveFrom: CatalogModule = {
  module: 'resolve-from',
  verified: '5.0.0',
  exports: {
    default: { kind: 'fs', cost: 'brief', instead },
    silent: { kind: 'fs', cost: 'brief', instead },
  },
};
