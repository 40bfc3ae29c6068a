// https://www.npmjs.com/package/less
import type { CatalogModule } from '../blocking-api.ts';

export const less: CatalogModule = {
  module: 'less',
  verified: '4.9.1',
  exports: {
    render: {
      kind: 'compute',
      cost: 'grows',
      instead: '`less` compiles on the event loop. Compile in a worker thread.',
      asyncInNameOnly: true,
    },
  },
};
