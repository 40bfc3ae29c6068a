// https://www.npmjs.com/package/jsonwebtoken
import type { ArgumentTest, CatalogModule } from '../blocking-api.ts';

/** RSA takes several times as long as HMAC, the default, and milliseconds with a long key; ES256 was as quick as HMAC. */
const signsWithRsa: ArgumentTest = {
  test: 'any',
  of: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'].map(equals => ({
    test: 'option',
    index: 2,
    property: 'algorithm',
    equals,
  })),
};

const instead =
  '`jsonwebtoken` signs and verifies on the event loop, with a callback too. Use the `jose` package, which works in the thread pool.';

export const jsonwebtoken: CatalogModule = {
  module: 'jsonwebtoken',
  verified: '9.0.3',
  exports: {
    sign: {
      kind: 'crypto',
      cost: 'brief',
      costWhen: [{ cost: 'grows', when: signsWithRsa }],
      instead,
      asyncInNameOnlyWhen: { test: 'callback', index: 2 },
    },
    verify: { kind: 'crypto', cost: 'brief', instead, asyncInNameOnlyWhen: { test: 'callback', index: 2 } },
  },
};
