// https://www.npmjs.com/package/sync-message-port
import type { CatalogModule } from '../blocking-api.ts';

export const syncMessagePort: CatalogModule = {
  module: 'sync-message-port',
  verified: '1.2.0',
  exports: {
    'SyncMessagePort.prototype.receiveMessage': { kind: 'wait', cost: 'waits', instead: "Listen to the port's `message` event." },
  },
  notBlocking: {
    SyncMessagePort: 'only wraps the port; its `receiveMessage()` blocks',
    'SyncMessagePort.prototype.receiveMessageIfAvailable': 'gives what is there',
  },
};
