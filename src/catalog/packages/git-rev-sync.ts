// https://www.npmjs.com/package/git-rev-sync
import type { CatalogModule } from '../blocking-api.ts';

const instead = 'Ask once at start-up, or run `git` with `execFile` of `node:child_process`.';

export const gitRevSync: CatalogModule = {
  module: 'git-rev-sync',
  verified: '3.0.2',
  exports: {
    long: { kind: 'fs', cost: 'grows', instead },
    short: { kind: 'fs', cost: 'grows', instead },
    branch: { kind: 'fs', cost: 'grows', instead },
    count: { kind: 'child-process', cost: 'waits', instead },
    date: { kind: 'child-process', cost: 'waits', instead },
    hasUnstagedChanges: { kind: 'child-process', cost: 'waits', instead },
    isDirty: { kind: 'child-process', cost: 'waits', instead },
    isTagDirty: { kind: 'child-process', cost: 'waits', instead },
    message: { kind: 'child-process', cost: 'waits', instead },
    tag: { kind: 'child-process', cost: 'waits', instead },
    tagFirstParent: { kind: 'child-process', cost: 'waits', instead },
    remoteUrl: { kind: 'child-process', cost: 'waits', instead },
  },
};
