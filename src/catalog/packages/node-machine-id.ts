// https://www.npmjs.com/package/node-machine-id
import type { CatalogModule } from '../blocking-api.ts';

export const nodeMachineId: CatalogModule = {
  module: 'node-machine-id',
  verified: '1.1.12',
  exports: {
    machineIdSync: { kind: 'child-process', cost: 'waits', replacement: { form: 'promise', name: 'node-machine-id#machineId' } },
  },
};
