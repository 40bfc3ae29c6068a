// Password hashing, key derivation, keys, tokens. What is random is compared by its type.
import { Buffer } from 'node:buffer';
import { generateKeyPairSync, randomBytes } from 'node:crypto';

const password = 'correct horse';
const salt = Buffer.alloc(16, 7);
const kind = async result => typeof (await result);
const bytes = async result => Buffer.from(await result).toString('hex');
const promise = start => new Promise((resolve, reject) => start((error, value) => (error ? reject(error) : resolve(value))));
const bcryptHash = '$2b$10$CwTycUXWue0Thq9StjUM0uJ8iVYqO4qzEuH9lVh0xXnEEM8v0Q9wG';
let keys;
const getKeys = () =>
  (keys ??= generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }));

const bcrypt = {
  runs: {
    hashSync: call => kind(call(password, 10)),
    compareSync: call => call(password, bcryptHash),
    genSaltSync: call => kind(call(10)),
    hash: call => kind(call(password, 10)),
    compare: call => call(password, bcryptHash),
  },
};
const nobleScrypt = call => bytes(call(password, salt, { N: 2 ** 14, r: 8, p: 1, dkLen: 32 }));
const nobleArgon2 = call => bytes(call(password, salt, { t: 2, m: 1024, p: 1 }));
const wasmArgon2 = call =>
  call({ password, salt, parallelism: 1, iterations: 3, memorySize: 4096, hashLength: 32, outputType: 'encoded' });
const cipher = {
  encrypt: call => kind(call('message', 'secret')),
  decrypt: call => kind(call('U2FsdGVkX1+vupppZksvRf5pq5g5XjFRIipRkwB0K1Y=', 'secret')),
};
const mnemonic = 'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about';
const wallet = ({ Wallet }) => Wallet.createRandom();

/** A key, a certificate that it signed, and a password. */
function credentialsOf(forge) {
  const key = forge.pki.privateKeyFromPem(getKeys().privateKey);
  forge.certificate ??= createCertificate(forge, key);
  return [key, forge.certificate, password];
}

function createCertificate(forge, key) {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  certificate.setSubject([{ name: 'commonName', value: 'example.com' }]);
  certificate.sign(key);
  return certificate;
}

export default {
  bcrypt,
  bcryptjs: bcrypt,
  'bcrypt-ts': bcrypt,
  'bcrypt-nodejs': {
    runs: {
      hashSync: call => kind(call(password)),
      compareSync: call => call(password, bcryptHash.replace('$2b', '$2a')),
      genSaltSync: call => kind(call(10)),
      hash: call => kind(promise(done => call(password, null, null, done))),
      compare: call => promise(done => call(password, bcryptHash.replace('$2b', '$2a'), done)),
    },
  },
  '@node-rs/bcrypt': {
    runs: {
      hashSync: call => kind(call(password, { cost: 10 })),
      verifySync: call => call(password, bcryptHash),
      compareSync: call => call(password, bcryptHash),
      genSaltSync: call => kind(call({ cost: 10 })),
    },
  },
  '@node-rs/argon2': {
    runs: {
      hashSync: call => kind(call(password)),
      hashRawSync: call => bytes(call(password, { salt })),
      verifySync: (call, { hashSync }) => call(hashSync(password), password),
    },
  },
  jsonwebtoken: {
    runs: {
      sign: call => kind(call({ a: 1 }, 'secret')),
      verify: (call, { default: { sign } }) => call(sign({ a: 1 }, 'secret'), 'secret').a,
    },
  },
  jws: {
    runs: {
      sign: call => kind(call({ header: { alg: 'RS256' }, payload: 'a', privateKey: getKeys().privateKey })),
      verify: (call, { default: jws }) =>
        call(
          jws.sign({ header: { alg: 'RS256' }, payload: 'a', privateKey: getKeys().privateKey }),
          'RS256',
          getKeys().publicKey,
        ),
    },
  },
  'node-forge': {
    runs: {
      'pki.rsa.generateKeyPair': call => kind(call(2048)),
      'rsa.generateKeyPair': call => kind(call(2048)),
      'pkcs5.pbkdf2': call => call(password, 'salt', 50_000, 32).length,
      pbkdf2: call => call(password, 'salt', 50_000, 32).length,
      'random.getBytesSync': async call => (await call(16)).length,
      'random.generateSync': async call => (await call(16)).length,
      'pkcs12.toPkcs12Asn1': (call, { default: forge }) => kind(call(...credentialsOf(forge), { count: 50_000 })),
      'pkcs12.pkcs12FromAsn1': (call, { default: forge }) => {
        forge.asn1OfCredentials ??= forge.pkcs12.toPkcs12Asn1(...credentialsOf(forge), { count: 50_000 });
        return kind(call(forge.asn1OfCredentials, password));
      },
      'pki.encryptRsaPrivateKey': (call, { default: forge }) =>
        kind(call(forge.pki.privateKeyFromPem(getKeys().privateKey), password, { count: 50_000 })),
      'pki.decryptRsaPrivateKey': (call, { default: forge }) => {
        forge.encrypted ??= forge.pki.encryptRsaPrivateKey(forge.pki.privateKeyFromPem(getKeys().privateKey), password, {
          count: 50_000,
        });
        return kind(call(forge.encrypted, password));
      },
    },
  },
  'crypto-js': {
    runs: {
      ...Object.fromEntries(
        ['MD5', 'SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512', 'SHA3', 'RIPEMD160'].map(name => [
          name,
          call => String(call('message')),
        ]),
      ),
      ...Object.fromEntries(
        ['HmacMD5', 'HmacSHA1', 'HmacSHA224', 'HmacSHA256', 'HmacSHA384', 'HmacSHA512', 'HmacSHA3', 'HmacRIPEMD160'].map(name => [
          name,
          call => String(call('message', 'key')),
        ]),
      ),
      ...Object.fromEntries(
        ['AES', 'DES', 'TripleDES', 'RC4', 'Rabbit'].flatMap(name =>
          Object.entries(cipher).map(([method, run]) => [`${name}.${method}`, run]),
        ),
      ),
      PBKDF2: call => kind(call(password, 'salt', { keySize: 8, iterations: 10_000 })),
      EvpKDF: call => kind(call(password, 'salt')),
    },
  },
  'crypto-js/pbkdf2': { runs: { default: call => kind(call(password, 'salt', { keySize: 8, iterations: 10_000 })) } },
  elliptic: {
    instances: { ec: ({ default: { ec: Curve } }) => new Curve('secp256k1') },
    runs: {
      'ec.prototype.genKeyPair': call => kind(call()),
      'ec.prototype.sign': call => kind(call('aabb', 'ccdd')),
      'ec.prototype.verify': (call, _, curve) => {
        const key = curve.genKeyPair();
        return call('aabb', key.sign('aabb'), key);
      },
    },
  },
  'node-rsa': {
    instances: { NodeRSA: ({ default: NodeRSA }) => new NodeRSA() },
    runs: {
      default: NodeRSA => typeof new NodeRSA({ b: 1024 }),
      NodeRSA: NodeRSA => typeof new NodeRSA({ b: 1024 }),
      'NodeRSA.prototype.generateKeyPair': call => kind(call(1024)),
    },
  },
  keypair: { runs: { default: call => kind(call({ bits: 512 })) } },
  jsrsasign: { runs: { 'KEYUTIL.generateKeypair': call => kind(call('RSA', 512)) } },
  pbkdf2: { runs: { pbkdf2Sync: call => bytes(call(password, salt, 50_000, 32, 'sha256')) } },
  'scrypt-js': { runs: { syncScrypt: call => bytes(call(Buffer.from(password), salt, 2 ** 14, 8, 1, 32)) } },
  '@noble/hashes/scrypt.js': { runs: { scrypt: nobleScrypt } },
  '@noble/hashes/pbkdf2.js': {
    load: '@noble/hashes/sha2.js',
    runs: { pbkdf2: async (call, { extra }) => bytes(call(extra.sha256, password, salt, { c: 20_000, dkLen: 32 })) },
  },
  '@noble/hashes/argon2.js': { runs: { argon2id: nobleArgon2, argon2i: nobleArgon2, argon2d: nobleArgon2 } },
  'hash-wasm': {
    runs: {
      argon2id: wasmArgon2,
      argon2i: wasmArgon2,
      argon2d: wasmArgon2,
      argon2Verify: async (call, { default: wasm }) =>
        call({ password, hash: (wasm.encoded ??= await wasmArgon2(wasm.argon2id)) }),
      bcrypt: call => kind(call({ password, salt, costFactor: 9 })),
      bcryptVerify: call => call({ password, hash: bcryptHash.replace('$2b', '$2a') }),
      scrypt: call => kind(call({ password, salt, costFactor: 2 ** 14, blockSize: 8, parallelism: 1, hashLength: 32 })),
      pbkdf2: async (call, { default: wasm }) =>
        kind(call({ password, salt, iterations: 20_000, hashLength: 32, hashFunction: wasm.createSHA256() })),
    },
  },
  sjcl: {
    runs: {
      'misc.pbkdf2': call => kind(call(password, 'saltsalt', 10_000)),
    },
  },
  bip39: { runs: { mnemonicToSeedSync: call => bytes(call(mnemonic)), mnemonicToSeed: call => bytes(call(mnemonic)) } },
  ethers: {
    instances: { Wallet: wallet, HDNodeWallet: wallet },
    runs: {
      scryptSync: call => kind(call(salt, salt, 2 ** 14, 8, 1, 32)),
      scrypt: call => kind(call(salt, salt, 2 ** 14, 8, 1, 32)),
      pbkdf2: call => kind(call(salt, salt, 50_000, 32, 'sha256')),
      'Wallet.fromPhrase': call => kind(call(mnemonic)),
      'Wallet.createRandom': call => kind(call()),
      'HDNodeWallet.fromPhrase': call => kind(call(mnemonic)),
      'HDNodeWallet.createRandom': call => kind(call()),
      'Wallet.prototype.encryptSync': call => kind(call(password)),
      'Wallet.prototype.encrypt': call => kind(call(password)),
      'HDNodeWallet.prototype.encryptSync': call => kind(call(password)),
      'HDNodeWallet.prototype.encrypt': call => kind(call(password)),
      'Wallet.fromEncryptedJsonSync': async (call, namespace) => kind(call(await sealedBy(namespace), password)),
      'Wallet.fromEncryptedJson': async (call, namespace) => kind(call(await sealedBy(namespace), password)),
      decryptKeystoreJsonSync: async (call, namespace) => kind(call(await sealedBy(namespace), password)),
      decryptKeystoreJson: async (call, namespace) => kind(call(await sealedBy(namespace), password)),
      encryptKeystoreJsonSync: (call, namespace) => kind(call(account(namespace), password)),
      encryptKeystoreJson: (call, namespace) => kind(call(account(namespace), password)),
    },
  },
};

let sealed;
const account = ({ Wallet }) => {
  const { address, privateKey } = Wallet.createRandom();
  return { address, privateKey };
};
function sealedBy(namespace) {
  sealed ??= namespace.encryptKeystoreJsonSync(account(namespace), password, { scrypt: { N: 2 ** 14 }, salt: randomBytes(32) });
  return sealed;
}
