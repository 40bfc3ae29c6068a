// https://www.npmjs.com/package/bcrypt-ts
import type { CatalogModule } from '../blocking-api.ts';

const onTheEventLoop = '`bcrypt-ts` hashes on the event loop. Use the `bcrypt` package, which hashes in the thread pool.';

export const bcryptTs: CatalogModule = {
  module: 'bcrypt-ts',
  aliases: ['bcrypt-ts/node'],
  verified: '9.0.2',
  exports: {
    hashSync: {
      kind: 'crypto',
      cost: 'waits',
      instead:
        'Use the `bcrypt` package, whose `hash()` works in the thread pool; that of `bcrypt-ts` itself runs on the event loop.',
    },
    compareSync: {
      kind: 'crypto',
      cost: 'waits',
      instead:
        'Use the `bcrypt` package, whose `compare()` works in the thread pool; that of `bcrypt-ts` itself runs on the event loop.',
    },
    genSaltSync: { kind: 'crypto', cost: 'brief', replacement: { form: 'promise', name: 'bcrypt-ts#genSalt' } },
    hash: { kind: 'crypto', cost: 'waits', instead: onTheEventLoop, asyncInNameOnly: true },
    compare: { kind: 'crypto', cost: 'waits', instead: onTheEventLoop, asyncInNameOnly: true },
  },
};
