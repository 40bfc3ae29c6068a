// https://www.npmjs.com/package/node-forge
import type { CatalogModule } from '../blocking-api.ts';

export const nodeForge: CatalogModule = {
  module: 'node-forge',
  verified: '1.4.3',
  exports: {
    'pki.rsa.generateKeyPair': {
      kind: 'crypto',
      cost: 'waits',
      when: { test: 'no-callback', index: 0 },
      instead: 'Pass a callback: with it, `node-forge` generates the keys in the thread pool.',
    },
    'rsa.generateKeyPair': {
      kind: 'crypto',
      cost: 'waits',
      when: { test: 'no-callback', index: 0 },
      instead: 'Pass a callback: with it, `node-forge` generates the keys in the thread pool.',
    },
    'pkcs5.pbkdf2': {
      kind: 'crypto',
      cost: 'waits',
      when: { test: 'no-callback', index: 4 },
      instead: 'Pass a callback: with it, `node-forge` derives the key in the thread pool.',
    },
    pbkdf2: {
      kind: 'crypto',
      cost: 'waits',
      when: { test: 'no-callback', index: 4 },
      instead: 'Pass a callback: with it, `node-forge` derives the key in the thread pool.',
    },
    'random.getBytesSync': {
      kind: 'crypto',
      cost: 'brief',
      replacement: { form: 'promisify', name: 'node-forge#random.getBytes' },
    },
    'random.generateSync': {
      kind: 'crypto',
      cost: 'brief',
      replacement: { form: 'promisify', name: 'node-forge#random.generate' },
    },
    'pki.encryptRsaPrivateKey': {
      kind: 'crypto',
      cost: 'waits',
      instead: 'Derive the key with `pbkdf2` of `node:crypto`, or do it in a worker.',
    },
    'pki.decryptRsaPrivateKey': {
      kind: 'crypto',
      cost: 'waits',
      instead: 'Derive the key with `pbkdf2` of `node:crypto`, or do it in a worker.',
    },
    'pkcs12.pkcs12FromAsn1': { kind: 'crypto', cost: 'waits', instead: 'Do it in a worker.' },
    'pkcs12.toPkcs12Asn1': { kind: 'crypto', cost: 'waits', instead: 'Do it in a worker.' },
  },
};
