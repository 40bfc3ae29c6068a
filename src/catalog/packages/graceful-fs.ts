// https://www.npmjs.com/package/graceful-fs
import type { CatalogModule } from '../blocking-api.ts';

export const gracefulFs: CatalogModule = {
  module: 'graceful-fs',
  like: 'node:fs',
  verified: '4.2.12',
  exports: {},
};
