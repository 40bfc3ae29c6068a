// https://www.npmjs.com/package/@jsdevtools/ez-spawn
import type { CatalogModule } from '../blocking-api.ts';

export const jsdevtoolsEzSpawn: CatalogModule = {
  module: '@jsdevtools/ez-spawn',
  verified: '3.0.4',
  exports: {
    sync: { kind: 'child-process', cost: 'waits', replacement: { form: 'promise', name: '@jsdevtools/ez-spawn#async' } },
  },
};
