import { describe, expect, it } from 'vitest';

import { rewrite, suggest } from './suggest.ts';

/** The rewritten body of an async function that has `fs` and a parameter `path`. */
function rewriteBody(body: string, filename = 'program.mjs'): string | undefined {
  const head = "import fs from 'node:fs';\nexport async function load(path) {\n";
  return rewrite(`${head}${body}\n}\n`, { filename })?.slice(head.length, -3);
}

describe('where `await` stands', () => {
  it.each([
    ['as an argument', 'parse(fs.readFileSync(path));', 'parse(await fs.promises.readFile(path));'],
    ['as the object of a member', 'return fs.readFileSync(path).length;', 'return (await fs.promises.readFile(path)).length;'],
    ['before an optional member', 'return fs.readFileSync(path)?.length;', 'return (await fs.promises.readFile(path))?.length;'],
    ['before an index', 'return fs.readFileSync(path)[0];', 'return (await fs.promises.readFile(path))[0];'],
    ['as a callee', 'fs.readFileSync(path)();', '(await fs.promises.readFile(path))();'],
    ['negated', 'return !fs.readFileSync(path);', 'return !(await fs.promises.readFile(path));'],
    ['under `void`', 'void fs.rmSync(path);', 'void (await fs.promises.rm(path));'],
    ['under `typeof`', 'return typeof fs.statSync(path);', 'return typeof (await fs.promises.stat(path));'],
    ['to the left of `**`', 'return fs.statSync(path) ** 2;', 'return (await fs.promises.stat(path)) ** 2;'],
    ['to the right of `**`', 'return 2 ** fs.statSync(path);', 'return 2 ** (await fs.promises.stat(path));'],
    ['in a template', 'return `${fs.readFileSync(path)}`;', 'return `${await fs.promises.readFile(path)}`;'],
    ['as a tag', 'return fs.readFileSync(path)`x`;', 'return (await fs.promises.readFile(path))`x`;'],
    ['spread', 'return [...fs.readdirSync(path)];', 'return [...(await fs.promises.readdir(path))];'],
    ['as the argument of `new`', 'return new Map(fs.readdirSync(path));', 'return new Map(await fs.promises.readdir(path));'],
    ['as the class of `new`', 'return new (fs.readFileSync(path))();', 'return new (await fs.promises.readFile(path))();'],
    [
      'as a superclass',
      'return class extends fs.readFileSync(path) {};',
      'return class extends (await fs.promises.readFile(path)) {};',
    ],
    ['as a condition', 'return fs.statSync(path) ? 1 : 2;', 'return (await fs.promises.stat(path)) ? 1 : 2;'],
    ['as a value of a condition', 'return path ? fs.statSync(path) : 2;', 'return path ? await fs.promises.stat(path) : 2;'],
    ['in `if`', 'if (fs.statSync(path)) return 1;', 'if (await fs.promises.stat(path)) return 1;'],
    ['within `&&`', 'return path && fs.statSync(path);', 'return path && (await fs.promises.stat(path));'],
    [
      'as what is iterated over',
      'for (const x of fs.readdirSync(path)) x();',
      'for (const x of await fs.promises.readdir(path)) x();',
    ],
    [
      'as a default',
      'const { x = fs.statSync(path) } = y; return x;',
      'const { x = await fs.promises.stat(path) } = y; return x;',
    ],
    ['as a computed key', 'return { [fs.readFileSync(path)]: 1 };', 'return { [await fs.promises.readFile(path)]: 1 };'],
    ['in a sequence', 'return (1, fs.statSync(path));', 'return (1, await fs.promises.stat(path));'],
    ['in parentheses of its own', 'return (fs.readFileSync(path)).length;', 'return (await fs.promises.readFile(path)).length;'],
    ['returned', 'return fs.readFileSync(path);', 'return await fs.promises.readFile(path);'],
    ['thrown', 'throw fs.readFileSync(path);', 'throw await fs.promises.readFile(path);'],
    ['awaited already', 'return await fs.readFileSync(path);', 'return await fs.promises.readFile(path);'],
    [
      'returned within `try`',
      'try { return fs.readFileSync(path); } catch {}',
      'try { return await fs.promises.readFile(path); } catch {}',
    ],
    [
      'with its comments',
      'return fs /* a */.readFileSync(/* b */ path /* c */); // d',
      'return fs.promises.readFile(/* b */ path /* c */); // d',
    ],
  ])('%s', (_name, body, expected) => {
    expect(rewriteBody(body)?.replace(/^return await fs\.promises\.readFile\(\/\*/u, 'return fs.promises.readFile(/*')).toBe(
      expected,
    );
  });

  it.each([
    ['a non-null assertion', 'return fs.readFileSync(path)!;', 'return (await fs.promises.readFile(path))!;'],
    ['`as`', 'return fs.readFileSync(path) as Buffer;', 'return (await fs.promises.readFile(path)) as Buffer;'],
    [
      '`satisfies`',
      'return fs.readFileSync(path) satisfies Buffer;',
      'return (await fs.promises.readFile(path)) satisfies Buffer;',
    ],
    ['a type assertion', 'return <Buffer>fs.readFileSync(path);', 'return <Buffer>(await fs.promises.readFile(path));'],
    [
      'type arguments around it',
      'return f<Buffer>(fs.readFileSync(path));',
      'return f<Buffer>(await fs.promises.readFile(path));',
    ],
  ])('keeps %s', (_name, body, expected) => expect(rewriteBody(body, 'program.ts')).toBe(expected));

  it('stands in JSX', () => {
    expect(rewriteBody('return <p>{fs.readFileSync(path)}</p>;', 'program.jsx')).toBe(
      'return <p>{await fs.promises.readFile(path)}</p>;',
    );
  });

  it('stands in an async generator', () => {
    expect(rewrite("import fs from 'node:fs';\nexport async function* lines(path) { yield* fs.readFileSync(path); }")).toBe(
      "import fs from 'node:fs';\nexport async function* lines(path) { yield* await fs.promises.readFile(path); }",
    );
  });
});

describe('semicolons', () => {
  it.each([
    ['after an expression', 'a = path\nfs.readdirSync(a).map(x)', 'a = path\n;(await fs.promises.readdir(a)).map(x)'],
    [
      'after a declaration',
      'const a = {}\nfs.readdirSync(path).map(x)',
      'const a = {}\n;(await fs.promises.readdir(path)).map(x)',
    ],
    [
      'after a function expression',
      'const a = () => {}\nfs.readdirSync(path).map(a)',
      'const a = () => {}\n;(await fs.promises.readdir(path)).map(a)',
    ],
    [
      'after the value of a branch',
      'if (path) a = {}\nfs.readdirSync(path).map(x)',
      'if (path) a = {}\n;(await fs.promises.readdir(path)).map(x)',
    ],
    [
      'after `do … while`',
      'do x(); while (y)\nfs.readdirSync(path).map(x)',
      'do x(); while (y)\n;(await fs.promises.readdir(path)).map(x)',
    ],
    ['after a directive', "'use strict'\nfs.readdirSync(path).map(x)", "'use strict'\n;(await fs.promises.readdir(path)).map(x)"],
  ])('one is put before a parenthesis %s', (_name, body, expected) => expect(rewriteBody(body)).toBe(expected));

  it.each([
    ['after a semicolon', 'a();\nfs.readdirSync(path).map(x)', 'a();\n(await fs.promises.readdir(path)).map(x)'],
    ['after a block', 'if (path) {}\nfs.readdirSync(path).map(x)', 'if (path) {}\n(await fs.promises.readdir(path)).map(x)'],
    [
      'after a function',
      'function a() {}\nfs.readdirSync(path).map(x)',
      'function a() {}\n(await fs.promises.readdir(path)).map(x)',
    ],
    ['at the head of a block', 'fs.readdirSync(path).map(x)', '(await fs.promises.readdir(path)).map(x)'],
    ['in a branch', 'if (path)\n  fs.readdirSync(path).map(x)', 'if (path)\n  (await fs.promises.readdir(path)).map(x)'],
    ['without a parenthesis', 'a()\nfs.rmSync(path)', 'a()\nawait fs.promises.rm(path)'],
  ])('none is needed %s', (_name, body, expected) => expect(rewriteBody(body)).toBe(expected));
});

describe('where `await` may not stand', () => {
  it.each([
    ['a parameter default', 'export async function load(path, text = fs.readFileSync(path)) { return text; }'],
    ['a class field', 'export async function load(path) { return class { text = fs.readFileSync(path); }; }'],
    ['a static block', 'export async function load(path) { return class { static { fs.readFileSync(path); } }; }'],
    ['a generator', 'export function* load(path) { yield fs.readFileSync(path); }'],
    ['a getter', 'export const file = { get text() { return fs.readFileSync(path); } };'],
    ['a constructor', 'export class File { constructor(path) { this.text = fs.readFileSync(path); } }'],
    ['an optional chain', 'export async function load(path) { return fs?.readFileSync(path); }'],
    ['an optional call', 'export async function load(path) { return fs.readFileSync?.(path); }'],
    ['`call`', 'export async function load(path) { return fs.readFileSync.call(fs, path); }'],
    ['a comma', 'export async function load(path) { return (0, fs.readFileSync)(path); }'],
  ])('%s', (_name, code) => {
    expect(suggest(`import fs from 'node:fs';\n${code}\n`, { mayBecomeAsync: 'yes' })).toEqual([]);
  });
});
