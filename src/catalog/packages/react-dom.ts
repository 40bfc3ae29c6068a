// https://www.npmjs.com/package/react-dom
import type { CatalogModule } from '../blocking-api.ts';

export const reactDom: CatalogModule = {
  module: 'react-dom',
  verified: '19.3.1',
  exports: {},
  notBlocking: {
    flushSync: 'renders at once, in memory',
  },
};
