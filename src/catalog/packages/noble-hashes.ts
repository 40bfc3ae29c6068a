// https://www.npmjs.com/package/@noble/hashes
import type { CatalogModule } from '../blocking-api.ts';

export const nobleHashesScrypt: CatalogModule = {
  module: '@noble/hashes/scrypt.js',
  aliases: ['@noble/hashes/scrypt'],
  verified: '2.4.0',
  exports: {
    scrypt: { kind: 'crypto', cost: 'waits', replacement: { form: 'promise', name: '@noble/hashes/scrypt.js#scryptAsync' } },
  },
};

export const nobleHashesPbkdf2: CatalogModule = {
  module: '@noble/hashes/pbkdf2.js',
  aliases: ['@noble/hashes/pbkdf2'],
  verified: '2.4.0',
  exports: {
    pbkdf2: { kind: 'crypto', cost: 'waits', replacement: { form: 'promise', name: '@noble/hashes/pbkdf2.js#pbkdf2Async' } },
  },
};

export const nobleHashesArgon2: CatalogModule = {
  module: '@noble/hashes/argon2.js',
  aliases: ['@noble/hashes/argon2'],
  verified: '2.4.0',
  exports: {
    argon2id: { kind: 'crypto', cost: 'waits', replacement: { form: 'promise', name: '@noble/hashes/argon2.js#argon2idAsync' } },
    argon2i: { kind: 'crypto', cost: 'waits', replacement: { form: 'promise', name: '@noble/hashes/argon2.js#argon2iAsync' } },
    argon2d: { kind: 'crypto', cost: 'waits', replacement: { form: 'promise', name: '@noble/hashes/argon2.js#argon2dAsync' } },
  },
};
