// https://www.npmjs.com/package/npm-which
import type { CatalogModule } from '../blocking-api.ts';

export const npmWhich: CatalogModule = {
  module: 'npm-which',
  verified: '3.0.1',
  exports: {
    'NpmWhich.prototype.sync': {
      kind: 'fs',
      cost: 'grows',
      instead: 'Call it with a callback: `npmWhich(cwd)(command, callback)`.',
    },
  },
  results: {
    default: 'npm-which#NpmWhich',
  },
};
