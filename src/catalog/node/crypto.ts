// https://nodejs.org/api/crypto.html
import type { CatalogModule } from '../blocking-api.ts';

export const crypto: CatalogModule = {
  module: 'node:crypto',
  exports: {
    argon2Sync: {
      kind: 'crypto',
      cost: 'waits',
      replacement: { form: 'promisify', name: 'node:crypto#argon2' },
      since: '24.7.0',
    },
    checkPrimeSync: {
      kind: 'crypto',
      cost: 'waits',
      replacement: { form: 'promisify', name: 'node:crypto#checkPrime' },
      since: '15.8.0',
    },
    generateKeyPairSync: {
      kind: 'crypto',
      cost: 'waits',
      replacement: { form: 'promisify', name: 'node:crypto#generateKeyPair' },
      since: '10.12.0',
    },
    generateKeySync: {
      kind: 'crypto',
      cost: 'brief',
      replacement: { form: 'promisify', name: 'node:crypto#generateKey' },
      since: '15.0.0',
    },
    generatePrimeSync: {
      kind: 'crypto',
      cost: 'waits',
      replacement: { form: 'promisify', name: 'node:crypto#generatePrime' },
      since: '15.8.0',
    },
    hkdfSync: { kind: 'crypto', cost: 'brief', replacement: { form: 'promisify', name: 'node:crypto#hkdf' }, since: '15.0.0' },
    pbkdf2Sync: { kind: 'crypto', cost: 'waits', replacement: { form: 'promisify', name: 'node:crypto#pbkdf2' }, since: '0.9.3' },
    randomBytes: {
      kind: 'crypto',
      cost: 'grows',
      when: { test: 'no-callback', index: 1 },
      costWhen: [{ cost: 'brief', when: { test: 'at-most', index: 0, max: 65_536 } }],
      replacement: { form: 'promisify', name: 'node:crypto#randomBytes' },
      since: '0.5.8',
    },
    randomFillSync: {
      kind: 'crypto',
      cost: 'grows',
      costWhen: [
        { cost: 'brief', when: { test: 'at-most', index: 0, max: 65_536 } },
        { cost: 'brief', when: { test: 'at-most', index: 2, max: 65_536 } },
      ],
      replacement: { form: 'promisify', name: 'node:crypto#randomFill' },
      since: '7.10.0',
    },
    randomInt: {
      kind: 'crypto',
      cost: 'brief',
      when: { test: 'no-callback', index: 1 },
      replacement: { form: 'promisify', name: 'node:crypto#randomInt' },
      since: '14.10.0',
    },
    scryptSync: {
      kind: 'crypto',
      cost: 'waits',
      replacement: { form: 'promisify', name: 'node:crypto#scrypt' },
      since: '10.5.0',
    },
  },
};
