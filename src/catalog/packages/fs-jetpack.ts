// https://www.npmjs.com/package/fs-jetpack
import type { CatalogModule } from '../blocking-api.ts';

export const fsJetpack: CatalogModule = {
  module: 'fs-jetpack',
  verified: '5.1.0',
  exports: {
    append: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'fs-jetpack#appendAsync' } },
    copy: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'fs-jetpack#copyAsync' } },
    dir: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'fs-jetpack#dirAsync' } },
    exists: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'fs-jetpack#existsAsync' } },
    file: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'fs-jetpack#fileAsync' } },
    find: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'fs-jetpack#findAsync' } },
    inspect: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'fs-jetpack#inspectAsync' } },
    inspectTree: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'fs-jetpack#inspectTreeAsync' } },
    list: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'fs-jetpack#listAsync' } },
    move: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'fs-jetpack#moveAsync' } },
    read: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'fs-jetpack#readAsync' } },
    remove: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'fs-jetpack#removeAsync' } },
    rename: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'fs-jetpack#renameAsync' } },
    symlink: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'fs-jetpack#symlinkAsync' } },
    tmpDir: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'fs-jetpack#tmpDirAsync' } },
    write: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'fs-jetpack#writeAsync' } },
  },
  results: {
    cwd: 'fs-jetpack',
    dir: 'fs-jetpack',
    tmpDir: 'fs-jetpack',
    dirAsync: 'fs-jetpack',
    tmpDirAsync: 'fs-jetpack',
  },
};
