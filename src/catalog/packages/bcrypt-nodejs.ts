// https://www.npmjs.com/package/bcrypt-nodejs
import type { CatalogModule } from '../blocking-api.ts';

const onTheEventLoop = '`bcrypt-nodejs` hashes on the event loop. Use the `bcrypt` package, which hashes in the thread pool.';

export const bcryptNodejs: CatalogModule = {
  module: 'bcrypt-nodejs',
  verified: '0.0.3',
  exports: {
    hashSync: {
      kind: 'crypto',
      cost: 'waits',
      instead:
        'Use the `bcrypt` package, whose `hash()` works in the thread pool; that of `bcrypt-nodejs` itself runs on the event loop.',
    },
    compareSync: {
      kind: 'crypto',
      cost: 'waits',
      instead:
        'Use the `bcrypt` package, whose `compare()` works in the thread pool; that of `bcrypt-nodejs` itself runs on the event loop.',
    },
    genSaltSync: { kind: 'crypto', cost: 'brief', replacement: { form: 'promisify', name: 'bcrypt-nodejs#genSalt' } },
    hash: { kind: 'crypto', cost: 'waits', instead: onTheEventLoop, asyncInNameOnly: true },
    compare: { kind: 'crypto', cost: 'waits', instead: onTheEventLoop, asyncInNameOnly: true },
  },
};
