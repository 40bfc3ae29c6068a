// https://www.npmjs.com/package/react
import type { CatalogModule } from '../blocking-api.ts';

export const react: CatalogModule = {
  module: 'react',
  verified: '19.3.1',
  exports: {},
  notBlocking: {
    useSyncExternalStore: 'is a hook',
  },
};
