// https://www.npmjs.com/package/git-repo-info
import type { CatalogModule } from '../blocking-api.ts';

export const gitRepoInfo: CatalogModule = {
  module: 'git-repo-info',
  verified: '2.1.1',
  exports: {
    default: { kind: 'fs', cost: 'grows', instead: 'Ask once at start-up.' },
  },
};
