import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { blockingKinds, costs } from '../../src/catalog/blocking-api.ts';
import { findBlockingApi } from '../../src/catalog/catalog.ts';
import { packageModules } from '../../src/catalog/packages/index.ts';

const folder = join(import.meta.dirname, '../../src/catalog/packages');
const rows = packageModules.flatMap(({ module, exports }) =>
  Object.entries(exports).map(([name, api]) => ({ name: `${module}#${name}`, module, api })),
);

describe('the list of packages', () => {
  it('holds every file, in order', () => {
    const files = readdirSync(folder).filter(file => file !== 'index.ts');
    const listed = new Set(packageModules.map(({ module }) => /^(?:@[^/]+\/)?[^/]+/.exec(module)![0]));
    expect(files.map(file => file.replace(/\.ts$/, '')).toSorted()).toEqual(
      [...listed].map(name => name.replace(/^@/, '').replace(/[^a-z0-9]+/gi, '-')).toSorted(),
    );
  });

  it('says of each module which version was verified', () => {
    expect(packageModules.filter(({ verified }) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(verified ?? ''))).toEqual([]);
  });

  it('lists no module twice', () => {
    const modules = packageModules.flatMap(({ module, aliases = [] }) => [module, ...aliases]);
    expect(modules.filter((module, index) => modules.indexOf(module) !== index)).toEqual([]);
  });
});

describe.each(rows)('$name', ({ module, api }) => {
  it('has a kind and a cost', () => {
    expect(blockingKinds).toContain(api.kind);
    expect(costs).toContain(api.cost);
  });

  it('says what to do instead, in one way', () => {
    expect([api.replacement, api.instead].filter(way => way !== undefined)).toHaveLength(1);
    if (api.instead !== undefined) expect(api.instead).toMatch(/^[A-Z`].*[^.]\.$/);
  });

  it('is replaced by nothing that blocks too', () => {
    if (api.replacement === undefined || api.replacement.form === 'method') return;
    expect(api.replacement.name).toMatch(/^[@\w./:-]+#[\w$.]+$/);
    const replacement = findBlockingApi(api.replacement.name);
    expect(replacement === undefined || replacement.when !== undefined).toBe(true);
  });

  it('names what really unblocks, if it is asynchronous in name only', () => {
    if (!api.asyncInNameOnly && !api.asyncInNameOnlyWhen) return;
    expect(api.replacement).toBeUndefined();
    const others = [...api.instead!.matchAll(/`([^`]+)`/g)].map(match => match[1]).filter(name => name !== module);
    expect(others.length > 0 || /worker|process/.test(api.instead!)).toBe(true);
  });

  it('says until which version, if it is gone', () => {
    if (api.until !== undefined) expect(api.until).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe.each(packageModules)('$module', ({ module, exports, results = {}, notBlocking = {}, like }) => {
  it('knows something', () => {
    expect(Object.keys({ ...exports, ...results, ...notBlocking }).length > 0 || like !== undefined).toBe(true);
  });

  it('gives classes that have members listed', () => {
    const classes = packageModules.flatMap(other => [
      ...Object.keys({ ...other.exports, ...other.results }).map(
        name => `${other.module}#${name.split(/\.prototype\.|\(\)$/)[0]}`,
      ),
    ]);
    expect(Object.values(results).filter(name => name.includes('#') && !classes.includes(name))).toEqual([]);
  });

  it('has rows of the classes that something gives', () => {
    const given = new Set(packageModules.flatMap(other => Object.values(other.results ?? {})));
    const members = Object.keys({ ...exports, ...results }).filter(name => name.endsWith('()'));
    expect(members.filter(name => !given.has(`${module}#${name.slice(0, -2)}`))).toEqual([]);
  });

  it('gives a reason for what does not block', () => {
    expect(Object.values(notBlocking).filter(reason => !/^[^A-Z].+[^.]$/.test(reason))).toEqual([]);
    expect(Object.keys(notBlocking).filter(name => name in exports)).toEqual([]);
  });
});

describe('fs-extra', () => {
  it('costs what node:fs costs', () => {
    const { exports } = packageModules.find(({ module }) => module === 'fs-extra')!;
    const costs = Object.entries(exports).map(([name, { cost }]) => [
      name,
      cost,
      findBlockingApi(`node:fs#${name}`)?.cost ?? cost,
    ]);
    expect(costs.filter(([, cost, nodeCost]) => cost !== nodeCost)).toEqual([]);
  });
});

describe('findBlockingApi', () => {
  it('has the rows of node:fs for its drop-ins', () => {
    expect(findBlockingApi('graceful-fs#readFileSync')).toBe(findBlockingApi('node:fs#readFileSync'));
    expect(findBlockingApi('fs-extra#globSync')).toBe(findBlockingApi('node:fs#globSync'));
  });

  it('prefers the rows of its own', () => {
    expect(findBlockingApi('fs-extra#readFileSync')!.replacement).toEqual({ form: 'promise', name: 'fs-extra#readFile' });
  });

  it('reads through the default export', () => {
    expect(findBlockingApi('shelljs#default.rm')).toBe(findBlockingApi('shelljs#rm'));
    expect(findBlockingApi('ethers#ethers.scryptSync')).toBe(findBlockingApi('ethers#scryptSync'));
  });

  it('knows nothing of memfs', () => {
    expect(findBlockingApi('memfs#fs.readFileSync')).toBeUndefined();
  });
});
