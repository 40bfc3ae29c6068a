// https://www.npmjs.com/package/node-rsa
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Generate the keys with `generateKeyPair` of `node:crypto`, in the thread pool, and import them.';

export const nodeRsa: CatalogModule = {
  module: 'node-rsa',
  verified: '2.0.0',
  exports: {
    default: { kind: 'crypto', cost: 'waits', when: { test: 'has-option', index: 0, property: 'b' }, instead },
    NodeRSA: { kind: 'crypto', cost: 'waits', when: { test: 'has-option', index: 0, property: 'b' }, instead },
    'NodeRSA.prototype.generateKeyPair': { kind: 'crypto', cost: 'waits', instead },
  },
  results: {
    default: 'node-rsa#NodeRSA',
    'NodeRSA.prototype.generateKeyPair': 'node-rsa#NodeRSA',
  },
};
