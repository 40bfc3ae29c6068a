// https://www.npmjs.com/package/crypto-js
import type { CatalogModule } from '../blocking-api.ts';

export const cryptoJs: CatalogModule = {
  module: 'crypto-js',
  verified: '4.2.0',
  exports: {
    MD5: { kind: 'crypto', cost: 'brief', instead: 'Use `createHash` of `node:crypto`.' },
    SHA1: { kind: 'crypto', cost: 'brief', instead: 'Use `createHash` of `node:crypto`.' },
    SHA224: { kind: 'crypto', cost: 'brief', instead: 'Use `createHash` of `node:crypto`.' },
    SHA256: { kind: 'crypto', cost: 'brief', instead: 'Use `createHash` of `node:crypto`.' },
    SHA384: { kind: 'crypto', cost: 'brief', instead: 'Use `createHash` of `node:crypto`.' },
    SHA512: { kind: 'crypto', cost: 'brief', instead: 'Use `createHash` of `node:crypto`.' },
    SHA3: { kind: 'crypto', cost: 'brief', instead: 'Use `createHash` of `node:crypto`.' },
    RIPEMD160: { kind: 'crypto', cost: 'brief', instead: 'Use `createHash` of `node:crypto`.' },
    HmacMD5: { kind: 'crypto', cost: 'brief', instead: 'Use `createHmac` of `node:crypto`.' },
    HmacSHA1: { kind: 'crypto', cost: 'brief', instead: 'Use `createHmac` of `node:crypto`.' },
    HmacSHA224: { kind: 'crypto', cost: 'brief', instead: 'Use `createHmac` of `node:crypto`.' },
    HmacSHA256: { kind: 'crypto', cost: 'brief', instead: 'Use `createHmac` of `node:crypto`.' },
    HmacSHA384: { kind: 'crypto', cost: 'brief', instead: 'Use `createHmac` of `node:crypto`.' },
    HmacSHA512: { kind: 'crypto', cost: 'brief', instead: 'Use `createHmac` of `node:crypto`.' },
    HmacSHA3: { kind: 'crypto', cost: 'brief', instead: 'Use `createHmac` of `node:crypto`.' },
    HmacRIPEMD160: { kind: 'crypto', cost: 'brief', instead: 'Use `createHmac` of `node:crypto`.' },
    'AES.encrypt': { kind: 'crypto', cost: 'brief', instead: 'Use `createCipheriv` of `node:crypto`.' },
    'AES.decrypt': { kind: 'crypto', cost: 'brief', instead: 'Use `createDecipheriv` of `node:crypto`.' },
    'DES.encrypt': { kind: 'crypto', cost: 'brief', instead: 'Use `createCipheriv` of `node:crypto`.' },
    'DES.decrypt': { kind: 'crypto', cost: 'brief', instead: 'Use `createDecipheriv` of `node:crypto`.' },
    'TripleDES.encrypt': { kind: 'crypto', cost: 'brief', instead: 'Use `createCipheriv` of `node:crypto`.' },
    'TripleDES.decrypt': { kind: 'crypto', cost: 'brief', instead: 'Use `createDecipheriv` of `node:crypto`.' },
    'RC4.encrypt': { kind: 'crypto', cost: 'brief', instead: 'Use `createCipheriv` of `node:crypto`.' },
    'RC4.decrypt': { kind: 'crypto', cost: 'brief', instead: 'Use `createDecipheriv` of `node:crypto`.' },
    'Rabbit.encrypt': { kind: 'crypto', cost: 'brief', instead: 'Use `createCipheriv` of `node:crypto`.' },
    'Rabbit.decrypt': { kind: 'crypto', cost: 'brief', instead: 'Use `createDecipheriv` of `node:crypto`.' },
    PBKDF2: { kind: 'crypto', cost: 'waits', instead: 'Use `pbkdf2` of `node:crypto`, which derives in the thread pool.' },
    EvpKDF: {
      kind: 'crypto',
      cost: 'brief',
      instead: 'Use `pbkdf2` or `scrypt` of `node:crypto`, which derive in the thread pool.',
    },
  },
};

export const cryptoJsPbkdf2: CatalogModule = {
  module: 'crypto-js/pbkdf2',
  verified: '4.2.0',
  exports: {
    default: { kind: 'crypto', cost: 'waits', instead: 'Use `pbkdf2` of `node:crypto`, which derives in the thread pool.' },
  },
};
