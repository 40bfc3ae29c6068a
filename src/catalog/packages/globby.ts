// https://www.npmjs.com/package/globby
import type { CatalogModule } from '../blocking-api.ts';

export const globby: CatalogModule = {
  module: 'globby',
  verified: '16.2.4',
  exports: {
    globbySync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'globby#globby' } },
    isGitIgnoredSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'globby#isGitIgnored' } },
    isIgnoredByIgnoreFilesSync: {
      kind: 'fs',
      cost: 'grows',
      replacement: { form: 'promise', name: 'globby#isIgnoredByIgnoreFiles' },
    },
    generateGlobTasksSync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'globby#generateGlobTasks' } },
    sync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'globby#default' }, until: '11.1.0' },
    'gitignore.sync': { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'globby#gitignore' }, until: '11.1.0' },
  },
};
