import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { parseProgram } from '../../src/project/parse.ts';
import { summarizeModule } from '../../src/summary/summarize-module.ts';
import { parseWithTypeScript } from './parse.ts';

import type { TSESTree } from '@typescript-eslint/types';

const require = createRequire(import.meta.url);

/** ESLint's own parser, as ESLint itself finds it. */
const espree = createRequire(require.resolve('eslint'))('espree') as {
  parse: (text: string, options: object) => TSESTree.Program;
};

function parseWithEspree(text: string): TSESTree.Program {
  const options = { ecmaVersion: 'latest', ecmaFeatures: { jsx: true }, range: true, loc: true };
  try {
    return espree.parse(text, { ...options, sourceType: 'module' });
  } catch {
    return espree.parse(text, { ...options, sourceType: 'commonjs' });
  }
}

/** Packages whose published files are sources in many styles: TypeScript, modern modules, CommonJS by hand and by compilers. */
const packages: readonly (readonly [name: string, folder: string, most: number])[] = [
  ['@jridgewell/trace-mapping', 'src', 20],
  ['@jridgewell/sourcemap-codec', 'src', 20],
  ['@arethetypeswrong/core', 'src', 40],
  ['@typescript-eslint/scope-manager', 'dist', 20],
  ['eslint', 'lib', 60],
  ['eslint-plugin-n', 'lib', 30],
  ['vitest', 'dist', 10],
  ['semver', '.', 20],
  ['picomatch', 'lib', 10],
];

function packageFolder(name: string): string {
  return join(import.meta.dirname, '../../node_modules', name);
}

const files = packages.flatMap(([name, folder, most]) =>
  readdirSync(join(packageFolder(name), folder), { recursive: true, encoding: 'utf8' })
    .filter(path => /\.[cm]?[jt]s$/.test(path) && !/\.d\.[cm]?ts$|(?:^|\/)node_modules\//.test(path))
    .sort()
    .slice(0, most)
    .map(path => join(name, folder, path)),
);

it('there are more than a hundred files', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter(path => path.endsWith('.ts')).length).toBeGreaterThan(20);
});

it.each(files)('%s is summarised alike from every parser', path => {
  const text = readFileSync(packageFolder(path), 'utf8');
  const program = parseProgram(path, text);
  const summary = program && summarizeModule(program, text);
  expect(summary).toBeDefined();
  expect(summarizeModule(parseWithTypeScript(text, path), text)).toEqual(summary);
  if (/\.[cm]?js$/.test(path)) expect(summarizeModule(parseWithEspree(text), text)).toEqual(summary);
});

/** Every construct once, in JavaScript. */
const javascript = [
  '#!/usr/bin/env node\n"use strict";\n// ␠ é 😀\n/** @blocking fs */ function f(a, { b: [c = d(), ...e], ["g"]: h, ...i } = {}, ...j) { return arguments; }',
  'label: for (const [a, b] of c()) { if (a) continue label; else break label; d(); } for (e in f) g(e); for (;;) { h(); }',
  'for (h.i of j()) k(); for (let l = 0, m = n(); l < m; l++) o(l); do { p(); } while (q()); while (r()) s();',
  'switch (t()) { case u(): let v = w(); break; default: x(v); } try { y(); } catch ({ z }) { z(); } finally { aa(); } try { bb(); } catch { cc(); }',
  'class A extends (B, C) { #p = q(); static #r; static { this.#r = s(); let t = u(); } get v() { return super.v; } set v(w) {} static async *[x()]() { yield* y(); } z = () => this.#p; "aa bb"() {} 1() {} constructor() { super(...cc); new.target; } }',
  'const { a, b: { c: d = e() } } = f, [g, , h = i(), ...j] = k; ({ a: l.m, ...n } = o()); [p, q.r[s()]] = t; u = v ??= w ||= x &&= y();',
  'a?.b?.[c()]?.(d).e; (f?.g).h(); new i.j(...k)`l${m()}n`.o(); (async () => { await p(); for await (const q of r) s(q); })(); void (t(), u.v)();',
  'var a = { b() {}, get c() { return 1; }, set c(d) {}, async *e() {}, f: g => h, [`i`]: 1n, "j": /k/giu, 2: -3, ...l, __proto__: m }; typeof n; delete o.p; q in r; s instanceof t; x++; --y.z;',
  'module.exports = exports = { a }; exports.b = function () {}; Object.defineProperty(exports, "c", { enumerable: true, get: function () { return d.c; } }); Object.assign(module.exports, { e, ...f });',
  'import a, { b as c, default as d, "e f" as g } from "h"; import * as i from "j"; import "k"; export { c as l, d as default, g as "m n" }; export * from "o"; export * as p from "q"; export { r, s as t } from "u"; export const { v, w: [x] } = y(); export async function* z() {} import.meta.url; import("aa").then(({ bb }) => bb());',
  'export default class extends a() {}',
  'export default async () => { if (!b) return; await c(); return d(); e(); }',
  'export default function () { let x; return x ?? (x = y()); }',
  'const a = <B c={d()} {...e} f="g">{h(() => i())}<></><j.k l:m /></B>;',
  '',
];

it.each(javascript)('is summarised alike from every parser: %s', text => {
  const program = parseProgram('file.js', text);
  const summary = program && summarizeModule(program, text);
  expect(summary).toBeDefined();
  expect(summarizeModule(parseWithEspree(text), text)).toEqual(summary);
  expect(summarizeModule(parseWithTypeScript(text, 'file.js'), text)).toEqual(summary);
});

/** Every construct once that only TypeScript has. */
const typescript = [
  'import type A from "a"; import { type B, C } from "b"; import type { D } from "d"; export type { A }; export { type B, C }; import E = require("e"); import F = E.G; import type H = require("h"); export import I = F.J; export = I;',
  'abstract class A<T extends B = C> extends D<T> implements E, F.G<T> { declare a: A; readonly b?: B = b(); protected abstract c(): C; abstract d: D; private e!: E[]; accessor f = g(); static readonly h: typeof i.j; [k: string]: any; constructor(private readonly l: L, public m = n(), @O() protected p?: P) { super(); } q(): void; q(r?: any): asserts this is R {} override get s(): S { return t as S; } }',
  '@A @B() @c.D({ e: f() }) class G { @H() i: I; @J(() => K) l(@M() n: N, @O p: P): Q { return <R>s; } @t accessor u = v(); }',
  'interface A<T> extends B<T>, c.D { a: T; b?(): Promise<E[]>; readonly c: () => F; new (g: G): H; (i: I): J; [k: string]: L; "m n": O; get p(): Q }',
  'type A<T> = T extends infer U ? { [K in keyof U]: V<U[K]> } : B | C & { d: readonly E[]; f: typeof g; h: import("i").J.K<L> } | [M, n?: O, ...p: Q[]] | `r${S}` | unique symbol | (new () => T) | ((this: U) => v is W);',
  'enum A { B, C = "d", E = 1 << 2, F = B | E } declare const enum G { H = 1 } namespace I.J { export const k = l(); export namespace M { n(); } } declare module "o" { export function p(): void } declare global { interface Q {} } declare function r(): void; declare let s: S; module T { u(); }',
  'function f(this: A, b: B): asserts b is C; function f(this: A, b?: B): any { return b!.c!<D>(e)! as F satisfies G; } const h = i<J>, k = new L<M>(), n = <O,>(p: O): p is O => true; let q!: R; using s = t(); q = (u as any)!; (v as W).x = y; for (const z of aa as BB[]) cc(z);',
];

it.each(typescript)('is summarised alike from both TypeScript parsers: %s', text => {
  const program = parseProgram('file.ts', text);
  const summary = program && summarizeModule(program, text);
  expect(summary).toBeDefined();
  expect(summarizeModule(parseWithTypeScript(text), text)).toEqual(summary);
});
