// https://www.npmjs.com/package/geoip-lite
import type { CatalogModule } from '../blocking-api.ts';

export const geoipLite: CatalogModule = {
  module: 'geoip-lite',
  verified: '2.0.3',
  exports: {
    reloadDataSync: { kind: 'fs', cost: 'waits', replacement: { form: 'promisify', name: 'geoip-lite#reloadData' } },
  },
};
