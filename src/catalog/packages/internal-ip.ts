// https://www.npmjs.com/package/internal-ip
import type { CatalogModule } from '../blocking-api.ts';

export const internalIp: CatalogModule = {
  module: 'internal-ip',
  verified: '9.0.0',
  exports: {},
  notBlocking: {
    internalIpV4Sync: 'asks the system for its network interfaces, tens of microseconds',
    internalIpV6Sync: 'asks the system for its network interfaces, tens of microseconds',
  },
};
