import { dirname, join } from 'node:path';
import { inspect } from 'node:util';

import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';

import { plugin } from '../../src/index.ts';
import { appliedSuggestions, createTreeLinter, findSyntaxError, sourceFiles, withCopy } from '../../tools/large-tree.js';

const modules = join(import.meta.dirname, '../../node_modules');

/** The part of `npm run test:crash` that every run can afford. */
test.each(['shelljs', 'fs-extra', 'piscina', 'jsonwebtoken'])(
  'under strict no rule throws on any file of %s, and all suggestions parse',
  async name => {
    const faults: string[] = [];
    let files = 0;
    await withCopy(join(modules, name), copy => {
      const lint = createTreeLinter(plugin, copy);
      for (const file of sourceFiles(copy)) {
        const { text, sourceType, messages, crash } = lint(file);
        files += 1;
        if (crash) faults.push(`${file}: ${inspect(crash)}`);
        for (const { desc, output } of appliedSuggestions(text, messages)) {
          const error = findSyntaxError(file, output, sourceType ?? 'module');
          if (error !== undefined) faults.push(`${file}: ${desc}: ${error}`);
        }
      }
    });
    expect(files).toBeGreaterThan(1);
    expect(faults).toEqual([]);
  },
);

/** Syntax that few people write, each in a file of its own. */
const oddities: readonly string[] = [
  '',
  ';;;',
  '#!/usr/bin/env node',
  '"use strict"; "use client";',
  'label: for (;;) { continue label; }',
  'for await (const x of y) await x;',
  'for (const [a, { b = await c(), ...d } = {}] of e) await a(b, d);',
  'for (x.y of z) await x.y; for ([x] of z) await x; for (x[await y] in z) await x;',
  'await using a = b(), c = await d(); using e = f();',
  'export * as "a b" from "x"; export { "a b" as default } from "y"; import { "c d" as e } from "z"; await e(); await e();',
  'import a, * as b from "x" with { type: "json" }; await a(); await b.c();',
  'import.meta.url; function F() { new.target; } import("x").then(); await import(`${y}`); import.meta.resolve("z");',
  'class A { static { this.x; } static async *[Symbol.iterator]() { yield* await x(); } get #a() { return 1; } set #a(v) {} b = #a in this; }',
  'class A extends (await b(), await c()) { constructor() { super(...arguments); } static async = 1; async async() { super.x(); } }',
  'async () => { try { await a(); } catch { await b(); } finally { await c(); await d(); } }',
  'async () => { switch (await a()) { case await b(): await c(); default: await d(); } }',
  'async (a = b(), { c = d(), ...e } = {}, ...[f]) => { await c; await e; };',
  'async function* f() { const x = yield await a(); yield* b(); await (yield); }',
  'a?.b?.[await c()]?.(await d()); delete a?.b; (a?.b)(); a.b`c`; new (a?.b)();',
  'a ||= await b(); c &&= await d(); e ??= await f(); [g, h.i] = [await j(), await k()]; ({ l: m = await n() } = await o());',
  'x = await a() ? await b() : await c(), await d();',
  'if (a) await b(); else if (c) await d(); else await e();',
  'do await a(); while (await b());',
  'with (a) { b(); }',
  'var let, yield_, async, of, get, set, static_; async; async = 1; for (async of => {}; false;); async\n(x)',
  'function f(a, a) { return arguments[0]; } f.call.call(f); f.apply(...f.bind(f));',
  '({ __proto__: null, "__proto__"() {}, ["__proto__"]: 1, constructor: 2, async *await() {}, get get() {}, set set(v) {}, async() {} });',
  'const { __proto__: a, constructor: b, ["toString"]: c, [await d()]: e, ...hasOwnProperty } = await f();',
  '`${await a()}${await b`${await c()}`}`; tag`\\unicode`; /[/]\\/(?<a>b)/dgimsuy.exec(await d());',
  'async () => { const fs = require("fs"); const { readFileSync: { call } } = fs; fs["readFileSync"](a); fs[`readFileSync`](b); (0, fs.readFileSync)(c); new fs.readFileSync(); fs.readFileSync`x`; fs.readFileSync?.(); }',
  'export default async () => {}; export { a as default2 }; var a; async function b() { return b(await b()); }',
  '0n; 1_000; 0b1; 0o7; .5e-10; "\\u{1F600}"; a\\u0062c; ünïcödé; $; _; \u{20BB7};',
  '<!-- html comment\n--> another\nawait_();',
];

const typedOddities: readonly string[] = [
  'declare module "a" { export = b; } declare global { var c: any; } namespace D.E { export import F = G.H; await_(); }',
  'enum A { b = 1 << 2, c = "x".length, "d e" } const enum F { g } declare const enum H { i }',
  'abstract class A<T extends unknown = any> { abstract b(): void; declare c; private accessor d = 1; constructor(private readonly e?: F) {} async f(this: A, ...g: any[]): Promise<void> { await this.f(); await this.f(); } static override h<const I>(): asserts this is J {} }',
  '@a @b() @c.d(await_()) class E { @f g; @h() async i(@j k) { await k; await k(); } @l accessor m; @n static { } }',
  'function f(a: string): void; function f(a: number): void; async function f(a: any) { await a!; await (a as any)(); await (<any>a)(); await (a satisfies B)(); }',
  'type A<B> = B extends (infer C extends string)[] ? { readonly [K in keyof C as `x${K & string}`]-?: C[K] } : typeof import("x", { with: { "resolution-mode": "import" } });',
  'import type A, { type B } from "a"; import { type C } from "b"; export type { D } from "d"; export type * as E from "e"; import F = require("f"); export = F;',
  'let a = async <T,>(b: T): Promise<T> => await b; let c = d<string>; new E<F>(); g?.<h>(); i<j>`k`; let l: unique symbol; let m = n as const;',
  'try { await a(); } catch (e: unknown) { await b(); } export default interface A {} export as namespace G; declare function h(): i is j;',
  'async function f() { for (const a of <any[]>b) { await (c as any)(a); } for (let i = 0 as number; i! < 3; i++) await c!(i); while (!(d as boolean)); }',
];

test.each([
  ...oddities.map(code => ['a.js', code] as const),
  ...[...oddities, ...typedOddities].map(code => ['a.ts', code] as const),
])('no rule throws on odd syntax in %s: %s', (name, code) => {
  const filename = join('/nowhere', name);
  const isTypeScript = name.endsWith('.ts');
  const messages = (['module', 'commonjs', 'script'] as const).map(sourceType =>
    new Linter({ cwd: dirname(filename) }).verify(
      code,
      [
        {
          files: ['**/*'],
          languageOptions: { sourceType, ...(isTypeScript && { parser: typescriptParser }) },
          plugins: { 'event-loop': plugin },
          rules: plugin.configs.strict.rules!,
        },
      ],
      { filename },
    ),
  );
  // What one kind of source cannot hold another can.
  expect(messages.some(list => list.every(({ fatal }) => !fatal))).toBe(true);
});
