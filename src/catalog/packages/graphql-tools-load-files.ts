// https://www.npmjs.com/package/@graphql-tools/load-files
import type { CatalogModule } from '../blocking-api.ts';

export const graphqlToolsLoadFiles: CatalogModule = {
  module: '@graphql-tools/load-files',
  verified: '7.0.1',
  exports: {
    loadFilesSync: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: '@graphql-tools/load-files#loadFiles' } },
  },
};
