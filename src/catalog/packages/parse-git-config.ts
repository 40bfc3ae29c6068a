// https://www.npmjs.com/package/parse-git-config
import type { CatalogModule } from '../blocking-api.ts';

export const parseGitConfig: CatalogModule = {
  module: 'parse-git-config',
  verified: '3.0.0',
  exports: {
    sync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'parse-git-config#promise' } },
  },
};
