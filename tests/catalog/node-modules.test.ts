import { beforeAll, describe, expect, it } from 'vitest';

import type { BlockingApi } from '../../src/catalog/blocking-api.ts';
import { catalogModules, createCatalog, type Catalog } from '../../src/catalog/catalog.ts';
import { nodeModules } from '../../src/catalog/node/index.ts';
import { getNodeDeclarations, versionOf } from './declarations.ts';
import { getReplacementName, getReplacements, saysSync } from './names.ts';
import { createHiddenObjects, findValue, getFunctionNames, getModules } from './running-node.ts';

const rows = nodeModules.flatMap(({ module, exports }) =>
  Object.entries(exports).map(([name, api]) => ({ name: `${module}#${name}`, api })),
);
const catalog = createCatalog(catalogModules);
const notBlocking = new Set(
  nodeModules.flatMap(({ module, notBlocking: names = {} }) => Object.keys(names).map(name => `${module}#${name}`)),
);

/** Rows that the running Node may lack although it is new enough, with the reason. */
const conditional = new Map([
  ['node:fs#lchmodSync', 'on macOS only'],
  ['globalThis#gc', 'with --expose-gc only'],
  ['globalThis#localStorage.clear', 'with --localstorage-file only'],
  ['globalThis#localStorage.getItem', 'with --localstorage-file only'],
  ['globalThis#localStorage.key', 'with --localstorage-file only'],
  ['globalThis#localStorage.removeItem', 'with --localstorage-file only'],
  ['globalThis#localStorage.setItem', 'with --localstorage-file only'],
]);

/** Rows whose first version the documentation gives earlier than `@types/node`, for a backport. */
const backported = new Map([['node:tls#setDefaultCACertificates', '22.19.0']]);

/** Methods that no documentation mentions, of Node 20 to 24. */
const internal = new Set(['node:fs#Dir.prototype.readSyncRecursive']);

/** Calls, and the classes they give, that neither `@types/node` nor every Node line has. */
const ofSomeLines = new Set(
  [
    ...['createCipher', 'createDecipher', 'Cipher', 'Decipher'],
    ...['Cipher.prototype.setAutoPadding', 'Decipher.prototype.setAutoPadding'],
    ...['createMac', 'Mac', 'Mac.prototype.update'],
  ].map(name => `node:crypto#${name}`),
);

/** Functions that say `sync` and of which the catalogue says nothing. */
const findUnlisted = (names: Iterable<string>, { findBlockingApi, getCanonicalName }: Catalog): string[] =>
  [...names].filter(name => saysSync(name) && !findBlockingApi(name) && !notBlocking.has(getCanonicalName(name)));

const isAtLeast = (version: string, other: string): boolean => version.localeCompare(other, 'en', { numeric: true }) >= 0;

const running = process.versions.node;

const isThere = (name: string, { since = '0.0.0', until }: BlockingApi): boolean =>
  isAtLeast(running, since) && !(until !== undefined && isAtLeast(running, until)) && !conditional.has(name);

describe('the running Node', () => {
  let functions: string[];

  beforeAll(async () => {
    functions = await getFunctionNames();
  });

  it('has no function that says `sync` and is neither listed nor known not to block', () => {
    expect(functions.filter(saysSync).length).toBeGreaterThan(60);
    expect(findUnlisted(functions, catalog)).toEqual([]);
  });

  it('is where a missing row is found', () => {
    for (const missing of ['node:fs#readFileSync', 'node:zlib#gzipSync', 'node:fs#Dir.prototype.readSync']) {
      expect(findUnlisted(functions, createCatalog(nodeModules.map(module => withoutRow(module, missing))))).toContain(missing);
    }
  });
});

describe.each(rows.filter(({ name, api }) => isThere(name, api)))('$name', ({ name, api }) => {
  it('is a function of the running Node', async () => {
    expect(await findValue(name)).toBeTypeOf('function');
  });

  it('has replacements that exist', async () => {
    for (const replacement of getReplacements(api)) {
      expect.soft(await findValue(getReplacementName(name, replacement)), replacement.name).toBeTypeOf('function');
    }
  });
});

describe('@types/node', () => {
  const declarations = getNodeDeclarations();

  it('declares every row that is newer than the running Node, unless it is newer still', () => {
    const newer = rows.filter(
      ({ api: { since = '0.0.0' } }) => !isAtLeast(running, since) && isAtLeast(versionOf('@types/node'), since),
    );
    const names = newer.flatMap(({ name, api }) => [name, ...getReplacements(api).map(each => getReplacementName(name, each))]);
    expect(names.filter(name => !declarations.has(name))).toEqual([]);
  });

  it('says of every row the same first version', () => {
    const differing = rows.flatMap(({ name, api: { since } }) => {
      const declared = declarations.get(name)?.since ?? [];
      return declared.length === 0 || declared.includes(since!) || backported.get(name) === since
        ? []
        : [`${name}: ${since}, declared ${declared.join(', ')}`];
    });
    expect(differing).toEqual([]);
  });

  it('declares no function that says `sync` and is neither listed nor known not to block', () => {
    const functions = [...declarations].flatMap(([name, { callable }]) => (callable ? [name] : []));
    expect(findUnlisted(functions, catalog)).toEqual([]);
  });
});

describe('what else the modules name', () => {
  const declarations = getNodeDeclarations();
  const exists = async (name: string): Promise<boolean> => declarations.has(name) || (await findValue(name)) !== undefined;

  it('exists, where it is said not to block', async () => {
    for (const name of notBlocking) if (!internal.has(name)) expect.soft(await exists(name), name).toBe(true);
  });

  it('exists, where it is said what it gives, and so does the class or module that it gives', async () => {
    const classes = [...(await createHiddenObjects()).keys(), ...getModules().keys(), ...ofSomeLines];
    for (const { module, results = {} } of nodeModules) {
      for (const [name, result] of Object.entries(results)) {
        expect.soft(classes.includes(result) || (await exists(result)), result).toBe(true);
        expect.soft(ofSomeLines.has(`${module}#${name}`) || (await exists(`${module}#${name}`)), `${module}#${name}`).toBe(true);
      }
    }
  });
});

function withoutRow<Module extends { module: string; exports: object }>(module: Module, name: string): Module {
  return {
    ...module,
    exports: Object.fromEntries(Object.entries(module.exports).filter(([key]) => `${module.module}#${key}` !== name)),
  };
}
