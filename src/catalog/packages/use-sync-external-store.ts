// https://www.npmjs.com/package/use-sync-external-store
import type { CatalogModule } from '../blocking-api.ts';

export const useSyncExternalStore: CatalogModule = {
  module: 'use-sync-external-store',
  aliases: ['use-sync-external-store/shim'],
  verified: '1.7.0',
  exports: {},
  notBlocking: {
    useSyncExternalStore: 'is a hook',
  },
};
