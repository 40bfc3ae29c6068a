// https://www.npmjs.com/package/resolve-cwd
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Resolve it once, at start-up, or use `ResolverFactory.prototype.async` of `oxc-resolver`.';

export const resolveCwd: CatalogModule = {
  module: 'resolve-cwd',
  verified: '3.0.0',
  exports: {
    default: { kind: 'fs', cost: 'brief', instead },
    silent: { kind: 'fs', cost: 'brief', instead },
  },
};
