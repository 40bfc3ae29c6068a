import { describe, expect, it } from 'vitest';

import { rewrite, suggest } from './suggest.ts';

const head = "import fs from 'node:fs';\nexport async function load(paths) {\n";

const rewriteBody = (body: string, filename = 'program.mjs'): string | undefined =>
  rewrite(`${head}${body}\n}\n`, { filename })?.slice(head.length, -3);

describe('`map` around a call', () => {
  it.each([
    [
      'becomes `Promise.all`',
      'return paths.map(p => fs.readFileSync(p));',
      'return await Promise.all(paths.map(async p => await fs.promises.readFile(p)));',
    ],
    [
      'with parentheses before a member',
      'return paths.map(p => fs.readFileSync(p)).filter(Boolean);',
      'return (await Promise.all(paths.map(async p => await fs.promises.readFile(p)))).filter(Boolean);',
    ],
    [
      'with a block',
      'return paths.map(function (p) { const x = fs.readFileSync(p); return x; });',
      'return await Promise.all(paths.map(async function (p) { const x = await fs.promises.readFile(p); return x; }));',
    ],
    [
      'with the index',
      'return paths.map((p, i) => [i, fs.readFileSync(p)]);',
      'return await Promise.all(paths.map(async (p, i) => [i, await fs.promises.readFile(p)]));',
    ],
    [
      'within `Promise.all` already',
      'return Promise.all(paths.map(p => fs.readFileSync(p)));',
      'return Promise.all(paths.map(async p => await fs.promises.readFile(p)));',
    ],
    [
      'nested',
      'return paths.map(d => fs2(d).map(p => fs.readFileSync(p)));',
      'return await Promise.all(paths.map(async d => await Promise.all(fs2(d).map(async p => await fs.promises.readFile(p)))));',
    ],
    [
      'within a function that is called at once',
      'return (() => fs.readFileSync(paths))();',
      'return await (async () => await fs.promises.readFile(paths))();',
    ],
  ])('%s', (_name, body, expected) => expect(rewriteBody(body)).toBe(expected));

  it('has its return type changed', () => {
    expect(rewriteBody("return paths.map((p): string => fs.readFileSync(p, 'utf8'));", 'program.ts')).toBe(
      "return await Promise.all(paths.map(async (p): Promise<string> => await fs.promises.readFile(p, 'utf8')));",
    );
  });

  it('takes the function that it is handed', () => {
    expect(rewriteBody('return paths.map(fs.statSync);')).toBe('return await Promise.all(paths.map(fs.promises.stat));');
    expect(rewriteBody('return paths.map(fs.existsSync).length;')).toBe(
      'return (await Promise.all(paths.map(path => fs.promises.access(path).then(() => true, () => false)))).length;',
    );
  });

  it('is said to run its calls side by side', () => {
    expect(suggest(`${head}return paths.map(p => fs.readFileSync(p));\n}\n`)).toMatchObject([
      { text: expect.stringContaining('the calls run side by side') as string },
    ]);
  });

  it.each([
    ['`forEach`', 'paths.forEach(p => fs.readFileSync(p));'],
    ['`filter`', 'return paths.filter(p => fs.existsSync(p));'],
    ['`some`', 'return paths.some(p => fs.existsSync(p));'],
    ['`find` with the function itself', 'return paths.find(fs.existsSync);'],
    ['`reduce`', "return paths.reduce((all, p) => all + fs.readFileSync(p), '');"],
    ['`sort`', 'return paths.sort((a, b) => fs.statSync(a).size - fs.statSync(b).size);'],
    ['an executor', 'return new Promise(resolve => resolve(fs.readFileSync(paths)));'],
    ['an optional `map`', 'return paths?.map(p => fs.readFileSync(p));'],
    ['a generator', 'return paths.map(function* (p) { yield fs.readFileSync(p); });'],
    ['`this` for the callback', 'return paths.map(p => fs.readFileSync(p), this);'],
    ['a library', 'return _.map(paths, p => fs.readFileSync(p));'],
    ['writing', 'return paths.map(p => fs.writeFileSync(p, p));'],
    ['state outside', 'let n = 0; return paths.map(p => { const x = fs.readFileSync(p); n += x.length; return x; });'],
    ['a list outside', 'const all = []; return paths.map(p => { const x = fs.readFileSync(p); all.push(x); return x; });'],
    ['effects in order', 'return paths.map(p => { const x = fs.readFileSync(p); emit(x); return x; });'],
  ])('stays as it is: %s', (_name, body) => expect(rewriteBody(body)).toBeUndefined());
});

describe('calls of a process', () => {
  it('do not run side by side', () => {
    const code =
      "import { execSync } from 'node:child_process';\nexport async function run(list) { return list.map(x => execSync(x)); }\n";
    expect(suggest(code)).toEqual([]);
  });
});
