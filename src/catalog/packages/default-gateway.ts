// https://www.npmjs.com/package/default-gateway
import type { CatalogModule } from '../blocking-api.ts';

export const defaultGateway: CatalogModule = {
  module: 'default-gateway',
  verified: '7.2.2',
  exports: {
    gateway4sync: {
      kind: 'child-process',
      cost: 'waits',
      replacement: { form: 'promise', name: 'default-gateway#gateway4async' },
    },
    gateway6sync: {
      kind: 'child-process',
      cost: 'waits',
      replacement: { form: 'promise', name: 'default-gateway#gateway6async' },
    },
  },
};
