// https://www.npmjs.com/package/cross-spawn
import type { CatalogModule } from '../blocking-api.ts';

export const crossSpawn: CatalogModule = {
  module: 'cross-spawn',
  verified: '7.0.6',
  exports: {
    sync: { kind: 'child-process', cost: 'waits', instead: "Use `spawn()` and wait for the child's `close` event." },
  },
};
