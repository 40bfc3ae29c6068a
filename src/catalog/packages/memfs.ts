// https://www.npmjs.com/package/memfs
import type { CatalogModule } from '../blocking-api.ts';

export const memfs: CatalogModule = {
  module: 'memfs',
  verified: '4.80.1',
  exports: {},
  notBlocking: {
    'fs.readFileSync': 'reads a volume in memory, and so do all of its `*Sync` functions',
    'fs.writeFileSync': 'writes a volume in memory',
    'vol.readFileSync': 'reads a volume in memory',
    'vol.writeFileSync': 'writes a volume in memory',
  },
};
