import crypto from 'node:crypto';

const data = { small: Buffer.alloc(1024, 'a'), large: Buffer.alloc(16 << 20, 'a') };
const onData = run => ({ input: '1 KB and 16 MB', prepare: size => data[size], run });
const bits = (small, large) => run => ({
  input: `${small} and ${large} bits`,
  prepare: size => (size === 'small' ? small : large),
  run,
});
const rsa = {
  small: crypto.generateKeyPairSync('rsa', { modulusLength: 2048 }),
  large: crypto.generateKeyPairSync('rsa', { modulusLength: 4096 }),
};
const onRsa = (run, make = () => undefined) => {
  const made = { small: make(rsa.small), large: make(rsa.large) };
  return { input: 'RSA of 2048 and 4096 bits', prepare: size => ({ ...rsa[size], made: made[size] }), run };
};
const text = Buffer.from('text');
const pemOf = ({ privateKey }) => privateKey.export({ type: 'pkcs8', format: 'pem' });
const password = { input: 'a password, with common parameters', run: undefined };
const key = Buffer.alloc(32);
const iv = Buffer.alloc(16);
const cipherUpdate = () => ({
  input: '1 KB and 16 MB',
  prepare: size => ({ cipher: crypto.createCipheriv('aes-256-cbc', key, iv), buffer: data[size] }),
  run: ({ cipher, buffer }) => cipher.update(buffer),
});

/** Cases of node:crypto. */
export function createCases() {
  const primes = { small: crypto.generatePrimeSync(512), large: crypto.generatePrimeSync(2048) };
  const groups = { small: 'modp14', large: 'modp18' };
  const curves = { small: 'prime256v1', large: 'secp521r1' };
  const kem = crypto.generateKeyPairSync('ml-kem-768');
  const { ciphertext } = crypto.encapsulate(kem.publicKey);
  const dh = size => {
    const [own, other] = [crypto.getDiffieHellman(groups[size]), crypto.getDiffieHellman(groups[size])];
    own.generateKeys();
    other.generateKeys();
    return { own, other: other.getPublicKey() };
  };
  const groupPairs = { small: dh('small'), large: dh('large') };
  const primePairs = { small: dhOf(primes.small), large: dhOf(primes.large) };
  const onPrimes = run => ({ input: 'primes of 512 and 2048 bits', prepare: size => primePairs[size], run });
  const onGroups = run => ({ input: 'the groups modp14 and modp18', prepare: size => groupPairs[size], run });
  const exchange = {
    small: [crypto.generateKeyPairSync('x25519'), crypto.generateKeyPairSync('x25519')],
    large: [crypto.generateKeyPairSync('dh', { group: 'modp14' }), crypto.generateKeyPairSync('dh', { group: 'modp14' })],
  };
  const random = name => bits(16 * 8, (16 << 20) * 8)(count => crypto[name](count / 8));

  return {
    'node:crypto#argon2Sync': {
      ...password,
      run: () =>
        crypto.argon2Sync('argon2id', {
          message: 'password',
          nonce: iv,
          parallelism: 4,
          tagLength: 32,
          memory: 65_536,
          passes: 3,
        }),
    },
    'node:crypto#checkPrimeSync': {
      input: 'primes of 512 and 2048 bits',
      prepare: size => primes[size],
      run: crypto.checkPrimeSync,
    },
    'node:crypto#createDiffieHellman': {
      input: 'primes of 512 and 2048 bits',
      prepare: size => primes[size],
      run: prime => crypto.createDiffieHellman(Buffer.from(prime)),
    },
    'node:crypto#createPrivateKey': onRsa(({ made }) => crypto.createPrivateKey(made), pemOf),
    'node:crypto#createPublicKey': onRsa(
      ({ made }) => crypto.createPublicKey(made),
      ({ publicKey }) => publicKey.export({ type: 'spki', format: 'pem' }),
    ),
    'node:crypto#decapsulate': { input: 'ML-KEM-768', run: () => crypto.decapsulate(kem.privateKey, ciphertext) },
    'node:crypto#diffieHellman': {
      input: 'X25519 and modp14',
      prepare: size => ({ privateKey: exchange[size][0].privateKey, publicKey: exchange[size][1].publicKey }),
      run: crypto.diffieHellman,
    },
    'node:crypto#encapsulate': { input: 'ML-KEM-768', run: () => crypto.encapsulate(kem.publicKey) },
    'node:crypto#generateKeyPairSync': bits(2048, 4096)(modulusLength => crypto.generateKeyPairSync('rsa', { modulusLength })),
    'node:crypto#generateKeySync': bits(256, 65_536)(length => crypto.generateKeySync('hmac', { length })),
    'node:crypto#generatePrimeSync': bits(1024, 2048)(size => crypto.generatePrimeSync(size)),
    'node:crypto#hash': onData(buffer => crypto.hash('sha256', buffer)),
    'node:crypto#hkdfSync': onData(buffer => crypto.hkdfSync('sha256', buffer, 'salt', 'info', 32)),
    'node:crypto#pbkdf2Sync': { ...password, run: () => crypto.pbkdf2Sync('password', 'salt', 100_000, 32, 'sha512') },
    'node:crypto#privateDecrypt': onRsa(
      ({ privateKey, made }) => crypto.privateDecrypt(privateKey, made),
      ({ publicKey }) => crypto.publicEncrypt(publicKey, text),
    ),
    'node:crypto#privateEncrypt': onRsa(({ privateKey }) => crypto.privateEncrypt(privateKey, text)),
    'node:crypto#prng': random('prng'),
    'node:crypto#pseudoRandomBytes': random('pseudoRandomBytes'),
    'node:crypto#publicDecrypt': onRsa(
      ({ publicKey, made }) => crypto.publicDecrypt(publicKey, made),
      ({ privateKey }) => crypto.privateEncrypt(privateKey, text),
    ),
    'node:crypto#publicEncrypt': onRsa(({ publicKey }) => crypto.publicEncrypt(publicKey, text)),
    'node:crypto#randomBytes': random('randomBytes'),
    'node:crypto#randomFillSync': onData(buffer => crypto.randomFillSync(buffer)),
    'node:crypto#randomInt': {
      input: 'two bounds',
      prepare: size => (size === 'small' ? 10 : 2 ** 40),
      run: max => crypto.randomInt(max),
    },
    'node:crypto#rng': random('rng'),
    'node:crypto#scryptSync': { ...password, run: () => crypto.scryptSync('password', 'salt', 64) },
    'node:crypto#sign': onRsa(({ privateKey }) => crypto.sign('sha256', text, privateKey)),
    'node:crypto#verify': onRsa(
      ({ publicKey, made }) => crypto.verify('sha256', text, publicKey, made),
      ({ privateKey }) => crypto.sign('sha256', text, privateKey),
    ),
    'node:crypto#Cipheriv.prototype.update': cipherUpdate(),
    'node:crypto#Decipheriv.prototype.update': {
      ...cipherUpdate(),
      prepare: size => ({ cipher: crypto.createDecipheriv('aes-256-cbc', key, iv), buffer: data[size] }),
    },
    'node:crypto#DiffieHellman.prototype.computeSecret': onPrimes(({ own, other }) => own.computeSecret(other)),
    'node:crypto#DiffieHellman.prototype.generateKeys': {
      input: 'primes of 512 and 2048 bits',
      prepare: size => crypto.createDiffieHellman(Buffer.from(primes[size])),
      run: made => made.generateKeys(),
    },
    'node:crypto#DiffieHellmanGroup.prototype.computeSecret': onGroups(({ own, other }) => own.computeSecret(other)),
    'node:crypto#DiffieHellmanGroup.prototype.generateKeys': {
      input: 'the groups modp14 and modp18',
      prepare: size => crypto.getDiffieHellman(groups[size]),
      run: group => group.generateKeys(),
    },
    'node:crypto#ECDH.prototype.computeSecret': {
      input: 'P-256 and P-521',
      prepare: size => {
        const [own, other] = [crypto.createECDH(curves[size]), crypto.createECDH(curves[size])];
        own.generateKeys();
        return { own, other: other.generateKeys() };
      },
      run: ({ own, other }) => own.computeSecret(other),
    },
    'node:crypto#ECDH.prototype.generateKeys': {
      input: 'P-256 and P-521',
      prepare: size => crypto.createECDH(curves[size]),
      run: curve => curve.generateKeys(),
    },
    'node:crypto#Hash.prototype.update': onData(buffer => crypto.createHash('sha256').update(buffer)),
    'node:crypto#Hmac.prototype.update': onData(buffer => crypto.createHmac('sha256', key).update(buffer)),
    'node:crypto#Mac.prototype.update': onData(buffer => crypto.createMac('hmac', key, { digest: 'sha256' }).update(buffer)),
    'node:crypto#Sign.prototype.sign': onRsa(({ privateKey }) => crypto.createSign('sha256').update(text).sign(privateKey)),
    'node:crypto#Verify.prototype.verify': onRsa(
      ({ publicKey, made }) => crypto.createVerify('sha256').update(text).verify(publicKey, made),
      ({ privateKey }) => crypto.createSign('sha256').update(text).sign(privateKey),
    ),
  };
}

function dhOf(prime) {
  const [own, other] = [crypto.createDiffieHellman(Buffer.from(prime)), crypto.createDiffieHellman(Buffer.from(prime))];
  own.generateKeys();
  return { own, other: other.generateKeys() };
}
