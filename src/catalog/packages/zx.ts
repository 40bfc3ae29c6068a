// https://www.npmjs.com/package/zx
import type { CatalogModule } from '../blocking-api.ts';

export const zx: CatalogModule = {
  module: 'zx',
  aliases: ['zx/core'],
  verified: '8.8.5',
  exports: {
    '$.sync': { kind: 'child-process', cost: 'waits', replacement: { form: 'promise', name: 'zx#$' } },
    'which.sync': { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'zx#which' } },
    tempdir: { kind: 'fs', cost: 'brief', instead: 'Use `mkdtemp` of `node:fs/promises`.' },
    tmpdir: { kind: 'fs', cost: 'brief', instead: 'Use `mkdtemp` of `node:fs/promises`.' },
    tempfile: { kind: 'fs', cost: 'brief', instead: 'Use `writeFile` of `node:fs/promises`.' },
    tmpfile: { kind: 'fs', cost: 'brief', instead: 'Use `writeFile` of `node:fs/promises`.' },
  },
};
