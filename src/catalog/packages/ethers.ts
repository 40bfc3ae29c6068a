// https://www.npmjs.com/package/ethers
import type { CatalogModule } from '../blocking-api.ts';

const inWorker = 'Derive keys in a worker thread: the asynchronous forms of `ethers` run on the event loop too.';
const useCrypto = 'Use `scrypt` or `pbkdf2` of `node:crypto` with a callback: they derive in the thread pool.';
const inNameOnly = '`ethers` derives keys on the event loop. Do it in a worker thread, or use `scrypt` of `node:crypto`.';

export const ethers: CatalogModule = {
  module: 'ethers',
  verified: '6.17.0',
  exports: {
    'Wallet.fromEncryptedJsonSync': { kind: 'crypto', cost: 'waits', instead: inWorker },
    'Wallet.prototype.encryptSync': { kind: 'crypto', cost: 'waits', instead: inWorker },
    'HDNodeWallet.prototype.encryptSync': { kind: 'crypto', cost: 'waits', instead: inWorker },
    decryptKeystoreJsonSync: { kind: 'crypto', cost: 'waits', instead: inWorker },
    encryptKeystoreJsonSync: { kind: 'crypto', cost: 'waits', instead: inWorker },
    scryptSync: { kind: 'crypto', cost: 'waits', instead: useCrypto },
    pbkdf2: { kind: 'crypto', cost: 'waits', instead: useCrypto },
    'Wallet.fromEncryptedJson': { kind: 'crypto', cost: 'waits', instead: inNameOnly, asyncInNameOnly: true },
    'Wallet.prototype.encrypt': { kind: 'crypto', cost: 'waits', instead: inNameOnly, asyncInNameOnly: true },
    'HDNodeWallet.prototype.encrypt': { kind: 'crypto', cost: 'waits', instead: inNameOnly, asyncInNameOnly: true },
    decryptKeystoreJson: { kind: 'crypto', cost: 'waits', instead: inNameOnly, asyncInNameOnly: true },
    encryptKeystoreJson: { kind: 'crypto', cost: 'waits', instead: inNameOnly, asyncInNameOnly: true },
    scrypt: { kind: 'crypto', cost: 'waits', instead: inNameOnly, asyncInNameOnly: true },
    'Wallet.fromPhrase': { kind: 'crypto', cost: 'grows', instead: inWorker },
    'Wallet.createRandom': { kind: 'crypto', cost: 'grows', instead: inWorker },
    'HDNodeWallet.fromPhrase': { kind: 'crypto', cost: 'grows', instead: inWorker },
    'HDNodeWallet.createRandom': { kind: 'crypto', cost: 'grows', instead: inWorker },
  },
  results: {
    ethers: 'ethers',
    'Wallet.fromPhrase': 'ethers#HDNodeWallet',
    'Wallet.createRandom': 'ethers#HDNodeWallet',
    'Wallet.fromEncryptedJson': 'ethers#Wallet',
    'Wallet.fromEncryptedJsonSync': 'ethers#Wallet',
    'HDNodeWallet.fromPhrase': 'ethers#HDNodeWallet',
    'HDNodeWallet.createRandom': 'ethers#HDNodeWallet',
  },
};
