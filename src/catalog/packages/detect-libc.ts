// https://www.npmjs.com/package/detect-libc
import type { CatalogModule } from '../blocking-api.ts';

export const detectLibc: CatalogModule = {
  module: 'detect-libc',
  verified: '2.1.2',
  exports: {
    familySync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'detect-libc#family' } },
    versionSync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'detect-libc#version' } },
    isNonGlibcLinuxSync: { kind: 'fs', cost: 'brief', replacement: { form: 'promise', name: 'detect-libc#isNonGlibcLinux' } },
  },
};
