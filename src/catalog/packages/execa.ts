// https://www.npmjs.com/package/execa
import type { CatalogModule } from '../blocking-api.ts';

export const execa: CatalogModule = {
  module: 'execa',
  verified: '10.2.1',
  exports: {
    execaSync: { kind: 'child-process', cost: 'waits', replacement: { form: 'promise', name: 'execa#execa' } },
    '$.sync': { kind: 'child-process', cost: 'waits', replacement: { form: 'promise', name: 'execa#$' } },
    '$.s': { kind: 'child-process', cost: 'waits', replacement: { form: 'promise', name: 'execa#$' } },
    execaCommandSync: {
      kind: 'child-process',
      cost: 'waits',
      replacement: { form: 'promise', name: 'execa#execaCommand' },
      until: '9.6.0',
    },
    sync: { kind: 'child-process', cost: 'waits', replacement: { form: 'promise', name: 'execa#default' }, until: '5.1.1' },
    commandSync: {
      kind: 'child-process',
      cost: 'waits',
      replacement: { form: 'promise', name: 'execa#command' },
      until: '5.1.1',
    },
  },
};
