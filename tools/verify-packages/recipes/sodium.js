// libsodium, native and compiled to WebAssembly.
import { Buffer } from 'node:buffer';

const password = 'correct horse';
const salt = Buffer.alloc(16, 7);
const kind = async result => typeof (await result);

const scryptLimits = sodium => [
  sodium.crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_INTERACTIVE,
  sodium.crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_INTERACTIVE,
];
const scryptHash = sodium => {
  const hash = Buffer.alloc(sodium.crypto_pwhash_scryptsalsa208sha256_STRBYTES);
  sodium.crypto_pwhash_scryptsalsa208sha256_str(hash, Buffer.from(password), ...scryptLimits(sodium));
  return hash;
};
/** sodium-native's scrypt. */
const scryptRuns = {
  crypto_pwhash_scryptsalsa208sha256: (call, { default: sodium }) =>
    call(
      Buffer.alloc(32),
      Buffer.from(password),
      Buffer.alloc(sodium.crypto_pwhash_scryptsalsa208sha256_SALTBYTES),
      ...scryptLimits(sodium),
    ),
  crypto_pwhash_scryptsalsa208sha256_str: (call, { default: sodium }) =>
    call(Buffer.alloc(sodium.crypto_pwhash_scryptsalsa208sha256_STRBYTES), Buffer.from(password), ...scryptLimits(sodium)),
  crypto_pwhash_scryptsalsa208sha256_str_verify: (call, { default: sodium }) => call(scryptHash(sodium), Buffer.from(password)),
};

export default {
  'sodium-native': {
    runs: {
      crypto_pwhash_str: (call, { default: sodium }) =>
        call(
          Buffer.alloc(sodium.crypto_pwhash_STRBYTES),
          Buffer.from(password),
          sodium.crypto_pwhash_OPSLIMIT_INTERACTIVE,
          sodium.crypto_pwhash_MEMLIMIT_INTERACTIVE,
        ),
      crypto_pwhash: (call, { default: sodium }) =>
        call(
          Buffer.alloc(32),
          Buffer.from(password),
          Buffer.alloc(sodium.crypto_pwhash_SALTBYTES),
          sodium.crypto_pwhash_OPSLIMIT_INTERACTIVE,
          sodium.crypto_pwhash_MEMLIMIT_INTERACTIVE,
          sodium.crypto_pwhash_ALG_DEFAULT,
        ),
      crypto_pwhash_str_verify: (call, { default: sodium }) => {
        const hash = Buffer.alloc(sodium.crypto_pwhash_STRBYTES);
        const limits = [sodium.crypto_pwhash_OPSLIMIT_INTERACTIVE, sodium.crypto_pwhash_MEMLIMIT_INTERACTIVE];
        sodium.crypto_pwhash_str(hash, Buffer.from(password), ...limits);
        return call(hash, Buffer.from(password));
      },
      ...scryptRuns,
    },
  },
  'libsodium-wrappers-sumo': {
    ready: ({ default: sodium }) => sodium.ready,
    runs: {
      crypto_pwhash: (call, { default: sodium }) =>
        call(
          32,
          password,
          salt,
          sodium.crypto_pwhash_OPSLIMIT_INTERACTIVE,
          sodium.crypto_pwhash_MEMLIMIT_INTERACTIVE,
          sodium.crypto_pwhash_ALG_DEFAULT,
        ).length,
      crypto_pwhash_str: (call, { default: sodium }) =>
        kind(call(password, sodium.crypto_pwhash_OPSLIMIT_INTERACTIVE, sodium.crypto_pwhash_MEMLIMIT_INTERACTIVE)),
      crypto_pwhash_str_verify: (call, { default: sodium }) => {
        const limits = [sodium.crypto_pwhash_OPSLIMIT_INTERACTIVE, sodium.crypto_pwhash_MEMLIMIT_INTERACTIVE];
        return call(sodium.crypto_pwhash_str(password, ...limits), password);
      },
      crypto_pwhash_scryptsalsa208sha256: (call, { default: sodium }) =>
        call(
          32,
          password,
          Buffer.alloc(sodium.crypto_pwhash_scryptsalsa208sha256_SALTBYTES),
          sodium.crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_INTERACTIVE,
          sodium.crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_INTERACTIVE,
        ).length,
    },
  },
};
