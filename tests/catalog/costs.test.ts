import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import type { Cost } from '../../src/catalog/blocking-api.ts';
import { nodeModules } from '../../src/catalog/node/index.ts';

interface Measurement {
  /** Milliseconds, with a small and a large input; the small one alone where only the first run does the work. */
  readonly small: number;
  readonly large?: number;
}

const { milliseconds } = JSON.parse(readFileSync(new URL('../../tools/costs/costs.json', import.meta.url), 'utf8')) as {
  milliseconds: Readonly<Record<string, Measurement>>;
};

const costOf = new Map(
  nodeModules.flatMap(({ module, exports }) =>
    Object.entries(exports).map(([name, { cost }]): [string, Cost] => [`${module}#${name}`, cost]),
  ),
);

/** Whether a measurement agrees with a cost class. Machines differ by two or three times; the classes do by a thousand. */
const agrees: Readonly<Record<Cost, (measurement: Measurement) => boolean>> = {
  brief: ({ small, large = small }) => large < 1,
  grows: ({ small, large = small }) => large >= 1 || large >= 5 * small,
  waits: ({ small }) => small >= 1,
};

const smallData =
  'brief with the data that programs mostly give it: it takes as long as hashing or encrypting does, 1-3 ms for a megabyte';
const privateKey = 'a quarter of a millisecond with the common key of 2048 bits, milliseconds with 4096';
const writing = 'microseconds where the file system is idle and local: it writes, and waits for whatever is in front of it';
const opening = 'SQLite reads the file at the first query: it opens and locks it as other files are opened';

/** Rows whose cost is another than the measured one, with the reason. */
const departures: Readonly<Record<string, string>> = {
  'node:crypto#Cipheriv.prototype.update': smallData,
  'node:crypto#Decipheriv.prototype.update': smallData,
  'node:crypto#ECDH.prototype.computeSecret': 'microseconds with the common curves, milliseconds with P-521',
  'node:crypto#ECDH.prototype.generateKeys': 'microseconds with the common curves, milliseconds with P-521',
  'node:crypto#Hash.prototype.update': smallData,
  'node:crypto#Hmac.prototype.update': smallData,
  'node:crypto#Mac.prototype.update': smallData,
  'node:crypto#Sign.prototype.sign': privateKey,
  'node:crypto#hash': smallData,
  'node:crypto#hkdfSync': smallData,
  'node:crypto#privateDecrypt': privateKey,
  'node:crypto#privateEncrypt': privateKey,
  'node:crypto#sign': privateKey,
  'node:fs#chmodSync': writing,
  'node:fs#chownSync': writing,
  'node:fs#fchmodSync': writing,
  'node:fs#fchownSync': writing,
  'node:fs#futimesSync': writing,
  'node:fs#lchownSync': writing,
  'node:fs#linkSync': writing,
  'node:fs#lutimesSync': writing,
  'node:fs#mkdtempDisposableSync': writing,
  'node:fs#mkdtempSync': writing,
  'node:fs#opendirSync': 'opening is what takes long on a network, as with files',
  'node:fs#symlinkSync': writing,
  'node:fs#utimesSync': writing,
  'node:sqlite#DatabaseSync': opening,
  'node:sqlite#DatabaseSync.prototype.open': opening,
};

/** Rows that the tool does not measure, with the reason. */
const unmeasured: Readonly<Record<string, string>> = {
  'globalThis#SubtleCrypto.prototype.digest': 'gives a promise: what blocks is the copy, 0.5 ms a megabyte',
  'globalThis#gc': 'with --expose-gc only; 5 ms with a small heap, 150 with a large one',
  'node:crypto#Cipher.prototype.update': 'gone from the Node that measures; as `Cipheriv`',
  'node:crypto#Decipher.prototype.update': 'gone from the Node that measures; as `Decipheriv`',
  'node:crypto#parsePKCS12': 'Node cannot make a bundle; one of OpenSSL, with its 2,048 rounds, took 0.8 ms',
  'node:fs#lchmodSync': 'on macOS only',
  'node:fs#opendir': 'blocks in the iteration',
  'node:fs/promises#opendir': 'blocks in the iteration',
  'node:fs/promises#watch': 'walks at the first step of the iteration; as `fs.watch`',
  'node:inspector#Session.prototype.post': 'as `v8.getHeapSnapshot`',
  'node:inspector#open': 'waits for a person',
  'node:inspector#waitForDebugger': 'waits for a person',
  'node:inspector/promises#Session.prototype.post': 'as `v8.getHeapSnapshot`',
  'node:module#flushCompileCache': 'writes what has been compiled since the last time, which is nothing here',
  'node:process#execve': 'does not come back',
  'node:sqlite#DatabaseSync.prototype.loadExtension': 'there is no extension to load',
  'node:v8#stopCoverage': 'with NODE_V8_COVERAGE only',
  'node:v8#takeCoverage': 'with NODE_V8_COVERAGE only',
};

describe('the cost of every row of Node', () => {
  it.each([...costOf])('%s: %s', (name, cost) => {
    const measurement = milliseconds[name];
    expect(measurement === undefined).toBe(name in unmeasured);
    if (measurement) expect(agrees[cost](measurement)).toBe(!(name in departures));
  });
});

describe('the measurements', () => {
  it('are of rows', () => {
    expect(Object.keys(milliseconds).filter(name => !costOf.has(name))).toEqual([]);
  });

  it('are excused for rows only', () => {
    expect([...Object.keys(departures), ...Object.keys(unmeasured)].filter(name => !costOf.has(name))).toEqual([]);
  });

  it('speak against a wrong class', () => {
    expect(agrees.brief(milliseconds['node:fs#readFileSync']!)).toBe(false);
    expect(agrees.waits(milliseconds['node:fs#readFileSync']!)).toBe(false);
    expect(agrees.grows(milliseconds['node:fs#existsSync']!)).toBe(false);
  });
});
