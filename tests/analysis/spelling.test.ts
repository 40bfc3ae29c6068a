import { describe, expect, it } from 'vitest';

import { adviseApi, spellCanonicalName } from '../../src/analysis/spelling.ts';

describe('the spelling of a canonical name', () => {
  it.each([
    ['node:fs#readFileSync', 'fs.readFileSync'],
    ['node:fs/promises#readFile', 'fs.promises.readFile'],
    ['globalThis#Date.now', 'Date.now'],
    ['better-sqlite3#Database.prototype.exec', 'Database.exec'],
    ['fs-extra#readFileSync', 'fsExtra.readFileSync'],
    ['fast-glob#default', 'fastGlob'],
    ['execa#execaSync', 'execa.execaSync'],
    ['execa#execa', 'execa'],
    ['@node-rs/bcrypt#hashSync', 'bcrypt.hashSync'],
    ['bun:sqlite#Database.prototype.run', 'Database.run'],
  ])('of %s is %s', (name, spelling) => {
    expect(spellCanonicalName(name)).toBe(spelling);
  });

  it.each([
    ['node:fs/promises#readFile', '`fs.promises.readFile`'],
    ['execa#execa', '`execa` from `execa`'],
    ['fs-extra#readFile', '`readFile` from `fs-extra`'],
    ['fast-glob#default', '`fastGlob` from `fast-glob`'],
  ])('of %s as advice is %s', (name, advice) => {
    expect(adviseApi(name)).toBe(advice);
  });
});
