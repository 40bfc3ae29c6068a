import { expect, it } from 'vitest';

import { summarize } from './parse.ts';
import { say } from './say.ts';

function exportsOf(text: string): string[] {
  const summary = summarize(text);
  return summary.exports.map(entry => {
    const typeOnly = 'typeOnly' in entry ? 'type ' : '';
    switch (entry.type) {
      case 'local':
        return `${typeOnly}${entry.exported} = ${say(summary, entry.value)}`;
      case 'indirect':
        return `${typeOnly}${entry.exported} = ${entry.imported} of ${entry.specifier}`;
      case 'star':
        return `${typeOnly}* of ${entry.specifier}`;
      case 'assignment':
        return `= ${say(summary, entry.value)}`;
    }
  });
}

function writesOf(text: string): string[] {
  const summary = summarize(text);
  return summary.writes.map(
    ({ object, property, value, getter, compound }) =>
      `${say(summary, object)}.${property} ${getter ? 'get' : compound ? 'changes' : '='} ${say(summary, value)}`,
  );
}

function importsOf(text: string): string[] {
  return summarize(text).bindings.map(({ name, import: entry }) => {
    const how = [entry!.typeOnly && 'type', entry!.require && 'require'].filter(Boolean).join(' ');
    return `${name} = ${entry!.imported} of ${entry!.specifier} ${how}`.trim();
  });
}

it('exported declarations, lists and defaults are local exports', () => {
  expect(exportsOf('export const a = 1, { b, c: [d] } = e; export function f() {} export class G {}')).toEqual([
    'a = a',
    'b = b',
    'd = d',
    'f = f',
    'G = G',
  ]);
  expect(exportsOf('const a = 1; export { a, a as b, a as default, a as "c d" };')).toEqual([
    'a = a',
    'b = a',
    'default = a',
    'c d = a',
  ]);
  expect(exportsOf('export default function () {}')).toEqual(['default = function default']);
  expect(exportsOf('export default () => {};')).toEqual(['default = function default']);
  expect(exportsOf('export default class {}')).toEqual(['default = class default']);
  expect(exportsOf('export default class A {}')).toEqual(['default = A']);
  expect(exportsOf('export default wrap(a);')).toEqual(['default = call wrap']);
});

it('re-exports are indirect, stars have no name', () => {
  expect(exportsOf("export { a, b as c, default as d } from 'x'; export * from 'y'; export * as z from 'z';")).toEqual([
    'a = a of x',
    'c = b of x',
    'd = default of x',
    '* of y',
    'z = * of z',
  ]);
});

it('exported types are marked', () => {
  expect(
    exportsOf(
      "export type A = 1; export interface B {} export type { C } from 'c'; export { type D } from 'd'; export type * from 'e';",
    ),
  ).toEqual(['type A = A', 'type B = B', 'type C = C of c', 'type D = D of d', 'type * of e']);
});

it('the signatures of an overloaded function are one export', () => {
  expect(exportsOf('export function f(): void; export function f(a?: 1) {}')).toEqual(['f = f']);
});

it('export = and import = are read', () => {
  expect(exportsOf('class A {} export = A;')).toEqual(['= A']);
  expect(importsOf("import a = require('b'); a();")).toEqual(['a = * of b require']);
});

it('imports are bindings, types marked', () => {
  expect(
    importsOf(
      "import a, { b, default as c } from 'x'; import * as d from 'y'; import { type E } from 'z'; import type F from 'w'; a(b, c, d); let g: E, h: F;".replace(
        'let g: E, h: F;',
        '',
      ),
    ),
  ).toEqual(['a = default of x', 'b = b of x', 'c = default of x', 'd = * of y']);
  expect(importsOf("import { type E } from 'z'; import type F from 'w'; export type { E, F };")).toEqual([
    'E = E of z type',
    'F = default of w type',
  ]);
});

it('requests are all literal specifiers but those of types alone', () => {
  const text = `import 'a'; import b from 'b'; import type c from 'c'; import { type d } from 'd'; export * from 'e'; export type * from 'f';
    import g = require('g'); require('h'); import('i'); import(\`j\`); import(k); createRequire(import.meta.url)('l'); const r = module.require('m');`;
  expect(summarize(text).requests).toEqual(['a', 'b', 'e', 'g', 'h', 'i', 'j', 'l', 'm']);
});

it('CommonJS exports are writes', () => {
  expect(writesOf('module.exports = exports = { a, b() {} }; exports.c = exports.d = function () {}; this.e = f;')).toEqual([
    'global globalThis.exports = { a, b }',
    'global module.exports = { a, b }',
    'global exports.d = function d',
    'global exports.c = function d',
    'this of undefined.e = global f',
  ]);
});

it('defineProperty and assign write what they are given', () => {
  expect(
    writesOf(`Object.defineProperty(exports, 'a', { enumerable: true, get: function () { return b.c; } });
      Object.defineProperty(exports, 'd', { value: e });
      Object.defineProperties(f, { g: { get() {} }, h: { value: i } });
      Object.assign(module.exports, { j, k() {}, ...l }, m);
      Object.assign(N.prototype, { o() {} });`),
  ).toEqual([
    'global exports.a get function get',
    'global exports.d = global e',
    'global f.g get function get',
    'global f.h = global i',
    'global module.exports.j = global j',
    'global module.exports.k = function k',
    'global module.exports.... = global l',
    'global module.exports.... = global m',
    'global N.prototype.o = function o',
  ]);
});

it('changes in place have no value', () => {
  expect(writesOf('a.b += 1; a.c++; a.d ||= e; [a.f] = g; for (a.h in i);')).toEqual([
    'global a.b changes unknown',
    'global a.c changes unknown',
    'global a.d = global e',
    'global a.f = global g.0',
    'global a.h changes unknown',
  ]);
});

it('a compiled export star is one', () => {
  expect(exportsOf("__exportStar(require('./a'), exports); tslib_1.__exportStar(require('./b'), exports);")).toEqual([
    '* of ./a',
    '* of ./b',
  ]);
  expect(
    exportsOf(`var _a = require('./a');
      Object.keys(_a).forEach(function (key) { if (key === 'default') return; exports[key] = _a[key]; });`),
  ).toEqual(['* of ./a']);
  expect(
    exportsOf(`var _a = _interopRequireWildcard(require('./a'));
      Object.keys(_a).forEach(function (key) { Object.defineProperty(exports, key, { get: function () { return _a[key]; } }); });`),
  ).toEqual(['* of ./a']);
  expect(exportsOf("var a = require('./a'); Object.keys(a).forEach(key => { b[key] = a[key]; });")).toEqual([]);
});

it('directives and a hashbang are kept', () => {
  const summary = summarize('#!/usr/bin/env node\n"use server";\n"use strict";\nf(); "not one";');
  expect(summary.hashbang).toBe(true);
  expect(summary.directives).toEqual(['use server', 'use strict']);
});
