// https://nodejs.org/api/: modules that give emitters or run functions, with a row or two each
import type { CallbackModule } from '../callback-api.ts';

/** https://nodejs.org/api/tty.html */
export const nodeTty: CallbackModule = {
  module: 'node:tty',
  extends: { ReadStream: 'node:net#Socket', WriteStream: 'node:net#Socket' },
};

/** https://nodejs.org/api/zlib.html */
export const nodeZlib: CallbackModule = {
  module: 'node:zlib',
  results: {
    createGzip: 'node:stream#Transform',
    createGunzip: 'node:stream#Transform',
    createDeflate: 'node:stream#Transform',
    createDeflateRaw: 'node:stream#Transform',
    createInflate: 'node:stream#Transform',
    createInflateRaw: 'node:stream#Transform',
    createUnzip: 'node:stream#Transform',
    createBrotliCompress: 'node:stream#Transform',
    createBrotliDecompress: 'node:stream#Transform',
    createZstdCompress: 'node:stream#Transform',
    createZstdDecompress: 'node:stream#Transform',
  },
};

/** https://nodejs.org/api/crypto.html */
export const nodeCrypto: CallbackModule = {
  module: 'node:crypto',
  results: {
    createHash: 'node:crypto#Hash',
    createHmac: 'node:crypto#Hmac',
    createCipheriv: 'node:crypto#Cipher',
    createDecipheriv: 'node:crypto#Decipher',
  },
  extends: {
    Hash: 'node:stream#Transform',
    Hmac: 'node:stream#Transform',
    Cipher: 'node:stream#Transform',
    Decipher: 'node:stream#Transform',
  },
};

/** https://nodejs.org/api/assert.html */
export const nodeAssert: CallbackModule = {
  module: 'node:assert',
  aliases: ['node:assert/strict'],
  callbacks: {
    throws: { runs: 'at-once', at: 0 },
    doesNotThrow: { runs: 'at-once', at: 0 },
    rejects: { runs: 'at-once', at: 0 },
    doesNotReject: { runs: 'at-once', at: 0 },
  },
};

/** https://nodejs.org/api/domain.html */
export const nodeDomain: CallbackModule = {
  module: 'node:domain',
  callbacks: {
    'Domain.prototype.run': { runs: 'at-once', at: 0 },
    'Domain.prototype.bind': { runs: 'wrapped', at: 0 },
    'Domain.prototype.intercept': { runs: 'wrapped', at: 0 },
  },
  results: { create: 'node:domain#Domain' },
  extends: { Domain: 'node:events#EventEmitter' },
};

/** https://nodejs.org/api/repl.html */
export const nodeRepl: CallbackModule = {
  module: 'node:repl',
  callbacks: {
    start: { runs: 'command-line', within: ['eval', 'writer', 'completer'] },
    'REPLServer.prototype.defineCommand': { runs: 'command-line', within: ['action'] },
  },
  results: { start: 'node:repl#REPLServer' },
  extends: { REPLServer: 'node:readline#Interface' },
};

/** https://nodejs.org/api/inspector.html */
export const nodeInspector: CallbackModule = {
  module: 'node:inspector',
  aliases: ['node:inspector/promises'],
  extends: { Session: 'node:events#EventEmitter' },
};
