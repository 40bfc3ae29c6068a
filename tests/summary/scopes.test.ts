import { expect, it } from 'vitest';

import { summarize } from './parse.ts';

/** Whether the callee of each call of `f` is declared in the file, and in which function. */
function holdersOf(text: string): (number | 'global')[] {
  const summary = summarize(text);
  return summary.calls
    .filter(call => call.text === 'f')
    .map(({ callee }) => (callee.type === 'binding' ? summary.bindings[callee.binding]!.function : 'global'));
}

it.each<[string, (number | 'global')[]]>([
  ['f();', ['global']],
  ['f(); function f() {}', [0]],
  ['f(); if (a) { var f = 1; }', [0]],
  ['if (a) { let f; f(); } f();', [0, 'global']],
  ['if (a) { function f() {} f(); } f();', [0, 'global']],
  ['function g() { f(); } var f;', [0]],
  ['function g() { f(); var f; } f();', [1, 'global']],
  ['function g(f) { f(); } f();', [1, 'global']],
  ['function g({ a: [f] = [] }, ...h) { f(); }', [1]],
  ['function g(a = f()) { var f; f(); }', ['global', 1]],
  ['const g = function f() { f(); }; f();', [1, 'global']],
  ['(class f { g() { f(); } }); f();', [0, 'global']],
  ['class f { g() { f(); } } f();', [0, 0]],
  ['try {} catch (f) { f(); } f();', [0, 'global']],
  ['for (const f of g) f(); f();', [0, 'global']],
  ['for (var f of g) f(); f();', [0, 0]],
  ['for (let f = 1; ; ) f(); f();', [0, 'global']],
  ['switch (a) { case 1: let f; default: f(); } f();', [0, 'global']],
  ['class A { static { var f; f(); } } f();', [0, 'global']],
  ['namespace N { export const f = 1; f(); } f();', [0, 'global']],
  ['type f = 1; f();', ['global']],
  ['import { f } from "x"; f();', [0]],
  ['import f = require("x"); f();', [0]],
  ['import f = A.b; f();', [0]],
  ['label: { let f; f(); } f();', [0, 'global']],
  ['while (a) { const f = 1; f(); } f();', [0, 'global']],
  ['export default function f() {} f();', [0]],
  ['{ class f {} f(); } f();', [0, 'global']],
  ['enum f { A } f();', [0]],
  ['const { ["f"]: g } = h; f();', ['global']],
  ['declare function f(): void; f();', [0]],
  ['try { var f; } finally {} f();', [0]],
  ['do { for (;;) { if (a); else if (b) var f; } } while (c); f();', [0]],
])('%s', (text, expected) => {
  expect(holdersOf(text)).toEqual(expected);
});

it('a type parameter is what it extends, and hides a type of its name', () => {
  const summary = summarize(
    'class A {} class T {} function f<T extends A>(a: T) {} function g(a: T) {} type H = <T>(a: T) => T;',
  );
  const types = summary.functions.flatMap(({ parameters }) => parameters.map(({ annotation }) => annotation));
  expect(types.map(type => type?.type === 'named' && type.name)).toEqual([['A'], ['T']]);
  expect(summary.types[0]!.value).toEqual({ type: 'function' });
});

it('names of Object.prototype are names like others', () => {
  const summary = summarize(
    'const __proto__ = a; function constructor() {} let hasOwnProperty; hasOwnProperty = toString; const b = { ["__proto__"]: c, constructor: d }; constructor(); valueOf();',
  );
  expect(summary.bindings.map(({ name, values }) => [name, values.length])).toEqual([
    ['__proto__', 1],
    ['constructor', 1],
    ['hasOwnProperty', 1],
    ['b', 1],
  ]);
  expect(summary.calls.map(({ callee }) => callee.type)).toEqual(['binding', 'global']);
  expect(summary.objects[0]!.properties.map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
});

it('an object literal has what its prototype has', () => {
  const summary = summarize('const a = { __proto__: b, c }; const d = { __proto__() {} };');
  expect(summary.objects.map(({ properties, prototype }) => [properties.map(({ name }) => name), prototype?.type])).toEqual([
    [['c'], 'global'],
    [['__proto__'], undefined],
  ]);
});
