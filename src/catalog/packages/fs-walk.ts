// https://www.npmjs.com/package/fs-walk
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Use `readdir` of `node:fs/promises` with `recursive`, or the `klaw` package with `for await`.';

export const fsWalk: CatalogModule = {
  module: 'fs-walk',
  verified: '0.0.2',
  exports: {
    walkSync: { kind: 'fs', cost: 'grows', instead },
    dirsSync: { kind: 'fs', cost: 'grows', instead },
    filesSync: { kind: 'fs', cost: 'grows', instead },
  },
};
