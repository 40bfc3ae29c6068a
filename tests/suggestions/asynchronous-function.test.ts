import { describe, expect, it } from 'vitest';

import { rewrite, suggest } from './suggest.ts';

const head = "import fs from 'node:fs';\n";

const becomeAsync = (code: string, filename = 'program.mjs'): string | undefined =>
  rewrite(head + code, { filename, mayBecomeAsync: 'yes' })?.slice(head.length);

describe('a function that may become async', () => {
  it.each([
    ['a declaration', 'export function load(p) { fs.rmSync(p); }', 'export async function load(p) { await fs.promises.rm(p); }'],
    [
      'a default export',
      'export default function (p) { fs.rmSync(p); }',
      'export default async function (p) { await fs.promises.rm(p); }',
    ],
    ['a function expression', 'use(function (p) { fs.rmSync(p); });', 'use(async function (p) { await fs.promises.rm(p); });'],
    ['an arrow function', 'use((p) => { fs.rmSync(p); });', 'use(async (p) => { await fs.promises.rm(p); });'],
    ['an arrow function without parentheses', 'use(p => fs.rmSync(p));', 'use(async p => await fs.promises.rm(p));'],
    ['a method', 'class A { remove(p) { fs.rmSync(p); } }', 'class A { async remove(p) { await fs.promises.rm(p); } }'],
    [
      'a static method',
      'class A { static remove(p) { fs.rmSync(p); } }',
      'class A { static async remove(p) { await fs.promises.rm(p); } }',
    ],
    ['a private method', 'class A { #remove(p) { fs.rmSync(p); } }', 'class A { async #remove(p) { await fs.promises.rm(p); } }'],
    [
      'a computed method',
      "class A { ['remove'](p) { fs.rmSync(p); } }",
      "class A { async ['remove'](p) { await fs.promises.rm(p); } }",
    ],
    ['a shorthand method', 'use({ remove(p) { fs.rmSync(p); } });', 'use({ async remove(p) { await fs.promises.rm(p); } });'],
    [
      'a property',
      'use({ remove: function (p) { fs.rmSync(p); } });',
      'use({ remove: async function (p) { await fs.promises.rm(p); } });',
    ],
    ['a class field', 'class A { remove = p => fs.rmSync(p); }', 'class A { remove = async p => await fs.promises.rm(p); }'],
  ])('%s', (_name, code, expected) => expect(becomeAsync(code)).toBe(expected));

  it.each([
    [
      'a return type',
      'export function load(p: string): Buffer { return fs.readFileSync(p); }',
      'export async function load(p: string): Promise<Buffer> { return await fs.promises.readFile(p); }',
    ],
    [
      'a union',
      'use((p: string): string | void => fs.rmSync(p));',
      'use(async (p: string): Promise<string | void> => await fs.promises.rm(p));',
    ],
    [
      'a promise',
      'function f(p: string): Promise<void> { fs.rmSync(p); return g(); }',
      'async function f(p: string): Promise<void> { await fs.promises.rm(p); return g(); }',
    ],
    [
      'type parameters',
      'use(<T>(p: T): T => (fs.rmSync(x), p));',
      'use(async <T>(p: T): Promise<T> => (await fs.promises.rm(x), p));',
    ],
    [
      'modifiers',
      'class A { public override remove(p: string): void { fs.rmSync(p); } }',
      'class A { public override async remove(p: string): Promise<void> { await fs.promises.rm(p); } }',
    ],
  ])('with %s', (_name, code, expected) => expect(becomeAsync(code, 'program.ts')).toBe(expected));
});

describe('a function that stays as it is', () => {
  it.each([
    ['a type predicate', 'export function f(p: unknown): p is string { fs.rmSync(x); return true; }'],
    ['an assertion', 'export function f(p: unknown): asserts p { fs.rmSync(x); }'],
    ['a union with a promise', 'export function f(p: string): void | Promise<void> { fs.rmSync(p); }'],
    [
      'overloads',
      'export function f(p: string): void;\nexport function f(p: URL): void;\nexport function f(p: any): void { fs.rmSync(p); }',
    ],
    ['overloaded methods', 'class A { f(p: string): void; f(p: URL): void; f(p: any): void { fs.rmSync(p); } }'],
    ['a variable of a function type', 'export const f: (p: string) => Buffer = p => fs.readFileSync(p);'],
    ['a getter', 'class A { get f() { return fs.statSync(x); } }'],
    ['a setter', 'class A { set f(p: string) { fs.rmSync(p); } }'],
    ['a constructor', 'class A { constructor(p: string) { fs.rmSync(p); } }'],
    ['a generator', 'export function* f(p: string) { fs.rmSync(p); }'],
  ])('%s', (_name, code) => expect(becomeAsync(code, 'program.ts')).toBeUndefined());

  it.each(['no', 'unknown'] as const)('where it is answered %s', mayBecomeAsync => {
    expect(suggest(`${head}use(p => fs.rmSync(p));`, { mayBecomeAsync })).toEqual([]);
  });

  it('a call through a helper', () => {
    const code = `${head}export async function load(p) { fs.rmSync(p); }`;
    expect(suggest(code, { overrides: { form: 'path' } })).toEqual([]);
    expect(suggest(code, { overrides: { certainty: 'by-name' } })).toEqual([]);
  });
});

it('says that the function becomes async', () => {
  expect(suggest(`${head}use(p => fs.rmSync(p));`, { mayBecomeAsync: 'yes' })).toMatchObject([
    { text: 'Use `fs.promises.rm` and make the function async.' },
  ]);
});
