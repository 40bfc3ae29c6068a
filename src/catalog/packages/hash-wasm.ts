// https://www.npmjs.com/package/hash-wasm
import type { CatalogModule } from '../blocking-api.ts';

const useArgon2 = '`hash-wasm` hashes on the event loop. Use the `argon2` package, which hashes in the thread pool.';
const useBcrypt = '`hash-wasm` hashes on the event loop. Use the `bcrypt` package, which hashes in the thread pool.';
const useCrypto =
  '`hash-wasm` derives keys on the event loop. Use `scrypt` or `pbkdf2` of `node:crypto`, which derive in the thread pool.';

export const hashWasm: CatalogModule = {
  module: 'hash-wasm',
  verified: '4.13.0',
  exports: {
    argon2id: { kind: 'crypto', cost: 'waits', instead: useArgon2, asyncInNameOnly: true },
    argon2i: { kind: 'crypto', cost: 'waits', instead: useArgon2, asyncInNameOnly: true },
    argon2d: { kind: 'crypto', cost: 'waits', instead: useArgon2, asyncInNameOnly: true },
    argon2Verify: { kind: 'crypto', cost: 'waits', instead: useArgon2, asyncInNameOnly: true },
    bcrypt: { kind: 'crypto', cost: 'waits', instead: useBcrypt, asyncInNameOnly: true },
    bcryptVerify: { kind: 'crypto', cost: 'waits', instead: useBcrypt, asyncInNameOnly: true },
    scrypt: { kind: 'crypto', cost: 'waits', instead: useCrypto, asyncInNameOnly: true },
    pbkdf2: { kind: 'crypto', cost: 'waits', instead: useCrypto, asyncInNameOnly: true },
  },
};
