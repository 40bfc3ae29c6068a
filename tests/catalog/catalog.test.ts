import { expect, it } from 'vitest';

import type { CatalogModule } from '../../src/catalog/blocking-api.ts';
import { createCatalog, findBlockingApi, findResult, getCanonicalName } from '../../src/catalog/catalog.ts';

const row = { kind: 'fs', cost: 'grows' } as const;

const modules: readonly CatalogModule[] = [
  {
    module: 'node:files',
    exports: { readSync: row, writeSync: row },
    results: { promises: 'node:files/promises', open: 'node:files#File' },
  },
  { module: 'node:files/promises', exports: { slow: row } },
  {
    module: 'files-extra',
    like: 'node:files',
    aliases: ['files-more'],
    exports: { copySync: row, writeSync: { ...row, cost: 'waits' } },
  },
  { module: 'globalThis', exports: { sleep: row }, results: { files: 'node:files' } },
  { module: 'globalThis', exports: { nap: row } },
];

const small = createCatalog(modules);

it('finds a built-in module with and without its prefix', () => {
  expect(findBlockingApi('node:fs#readFileSync')?.kind).toBe('fs');
  expect(findBlockingApi('fs#readFileSync')).toBe(findBlockingApi('node:fs#readFileSync'));
});

it('knows nothing of what is not listed', () => {
  expect(findBlockingApi('node:fs#readFile')).toBeUndefined();
  expect(findBlockingApi('node:fs')).toBeUndefined();
  expect(findBlockingApi('somewhere#readFileSync')).toBeUndefined();
  expect(findBlockingApi('node:fs#toString')).toBeUndefined();
});

it('finds the rows of a drop-in through `like`, its own ones first', () => {
  expect(small.findBlockingApi('files-extra#readSync')?.cost).toBe('grows');
  expect(small.findBlockingApi('files-extra#writeSync')?.cost).toBe('waits');
  expect(small.findBlockingApi('files-more#copySync')).toBe(small.findBlockingApi('files-extra#copySync'));
});

it('reads through modules that are members of modules', () => {
  expect(small.findBlockingApi('node:files#promises.slow')).toBe(row);
  expect(small.findBlockingApi('files-extra#promises.slow')).toBe(row);
  expect(small.findBlockingApi('globalThis#files.promises.slow')).toBe(row);
  expect(small.findBlockingApi('node:files#default.readSync')).toBe(row);
});

it('takes a class that a call gives for no module', () => {
  expect(small.findBlockingApi('node:files#open.readSync')).toBeUndefined();
  expect(small.findResult('node:files#open')).toBe('node:files#File');
});

it('merges the entries of one module', () => {
  expect(small.findBlockingApi('globalThis#sleep')).toBe(row);
  expect(small.findBlockingApi('globalThis#nap')).toBe(row);
});

it('names an API as its row does', () => {
  expect(small.getCanonicalName('files#readSync')).toBe('node:files#readSync');
  expect(small.getCanonicalName('files-more#readSync')).toBe('node:files#readSync');
  expect(small.getCanonicalName('files-more#copySync')).toBe('files-extra#copySync');
  expect(small.getCanonicalName('globalThis#files.promises.slow')).toBe('node:files/promises#slow');
  expect(small.getCanonicalName('nowhere#x')).toBe('nowhere#x');
  expect(getCanonicalName('fs#existsSync')).toBe('node:fs#existsSync');
});

it('follows the values that calls give', () => {
  expect(findResult('node:fs#promises')).toBe('node:fs/promises');
  expect(findResult('fs#opendirSync')).toBe('node:fs#Dir');
  expect(findResult('fs#promises.opendir')).toBe('node:fs#Dir');
  expect(findResult('node:sqlite#DatabaseSync.prototype.prepare')).toBe('node:sqlite#StatementSync');
});

it('survives modules that are like each other', () => {
  const circular = createCatalog([
    { module: 'a', like: 'b', exports: {} },
    { module: 'b', like: 'a', exports: {} },
  ]);
  expect(circular.findBlockingApi('a#x')).toBeUndefined();
});
