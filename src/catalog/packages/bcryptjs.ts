// https://www.npmjs.com/package/bcryptjs
import type { CatalogModule } from '../blocking-api.ts';

export const bcryptjs: CatalogModule = {
  module: 'bcryptjs',
  verified: '3.0.3',
  exports: {
    hashSync: {
      kind: 'crypto',
      cost: 'waits',
      instead:
        'Use the `bcrypt` package, whose `hash()` works in the thread pool; that of `bcryptjs` itself runs on the event loop.',
    },
    compareSync: {
      kind: 'crypto',
      cost: 'waits',
      instead:
        'Use the `bcrypt` package, whose `compare()` works in the thread pool; that of `bcryptjs` itself runs on the event loop.',
    },
    genSaltSync: { kind: 'crypto', cost: 'brief', replacement: { form: 'promise', name: 'bcryptjs#genSalt' } },
    hash: {
      kind: 'crypto',
      cost: 'waits',
      instead: '`bcryptjs` hashes on the event loop in slices. Use the `bcrypt` package, which hashes in the thread pool.',
      asyncInNameOnly: true,
    },
    compare: {
      kind: 'crypto',
      cost: 'waits',
      instead: '`bcryptjs` hashes on the event loop in slices. Use the `bcrypt` package, which hashes in the thread pool.',
      asyncInNameOnly: true,
    },
  },
};
