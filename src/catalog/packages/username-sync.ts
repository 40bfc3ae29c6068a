// https://www.npmjs.com/package/username-sync
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Use `username`, which gives a promise, or `userInfo` of `node:os`.';

export const usernameSync: CatalogModule = {
  module: 'username-sync',
  verified: '1.0.3',
  exports: {
    default: { kind: 'child-process', cost: 'brief', instead },
    execSync: { kind: 'child-process', cost: 'waits', instead },
  },
};
