import { expect, it } from 'vitest';

import { summarize } from './parse.ts';
import { say, sayType } from './say.ts';

function namesOf(text: string): (string | undefined)[] {
  return summarize(text)
    .functions.slice(1)
    .map(({ name }) => name);
}

it('a function has the name it is declared or stored under', () => {
  expect(namesOf('function a() {} const b = () => {}; let c; c = function () {}; d.e.f = () => {};')).toEqual([
    'a',
    'b',
    'c',
    'f',
  ]);
  expect(namesOf('const a = { b() {}, c: () => {}, get d() { return 1; }, [e]: () => {} };')).toEqual(['b', 'c', 'd', undefined]);
  expect(namesOf('const { a = () => {} } = b; function c(d = () => {}) {}')).toEqual(['a', 'c', 'd']);
  expect(namesOf('const a = function b() {}; f(() => {}); module.exports = () => {};')).toEqual(['b', undefined, undefined]);
  expect(namesOf('const a = (() => {}) as A; const b = wrap(() => {});')).toEqual(['a', undefined]);
});

it('a function knows what kind it is', () => {
  const { functions } = summarize(
    'async function a() {} function* b() {} const c = async () => {}; class D { constructor() {} get e() { return 1; } set e(f) {} static async *g() {} }',
  );
  expect(
    functions.slice(1).map(({ kind, async, generator }) => `${async ? 'async ' : ''}${kind}${generator ? ' *' : ''}`),
  ).toEqual(['async function', 'function *', 'async arrow', 'constructor', 'getter', 'setter', 'async method *']);
});

it('parameters say their bindings, defaults and types; `this` is none', () => {
  const summary = summarize('function f(this: A, b: B, { c }: C, d = e(), ...g: G[]) {}');
  const { parameters } = summary.functions[1]!;
  expect(parameters.map(({ annotation }) => sayType(summary, annotation))).toEqual([
    'global B',
    'global C',
    'nothing',
    'global G[]',
  ]);
  expect(parameters.map(({ binding }) => binding !== undefined && summary.bindings[binding]!.name)).toEqual([
    'b',
    false,
    'd',
    'g',
  ]);
  const values = summary.bindings.filter(({ kind }) => kind === 'parameter').map(binding => say(summary, binding.values[0]));
  expect(values).toEqual(['parameter 0', 'parameter 1.c', 'parameter 2 or call e', 'parameter 3']);
});

it('returns and yields are values', () => {
  const summary = summarize('function* f() { if (a) return b; yield c; yield* d(); return e(); } const g = () => h;');
  expect(summary.functions[1]!.returns.map(value => say(summary, value))).toEqual(['global b', 'call e']);
  expect(summary.functions[1]!.yields!.map(value => say(summary, value))).toEqual(['global c', 'element of call d']);
  expect(summary.functions[2]!.returns.map(value => say(summary, value))).toEqual(['global h']);
});

it('`this` is that of the nearest function that is no arrow', () => {
  const summary = summarize(
    'class A { b() { return () => this.c(); } static d = this.e(); static f() { this.g(); } h = () => this.i(); }',
  );
  expect(summary.calls.map(({ callee }) => say(summary, callee))).toEqual([
    'this of b.c',
    'class A.e',
    'this of f.g',
    'this of undefined.i',
  ]);
});

it('a class says its members, heritage and decorators', () => {
  const summary = summarize(`import { Base, type Port, Injectable, Get } from 'x';
    @Injectable() export class Service extends Base<A> implements Port {
      #secret = load(); protected static count = 0; constructor(private readonly config: Config, other: Other) { super(); }
      @Get('/path') async list(): Promise<Item[]> {} get [Symbol.toStringTag]() { return ''; } [Symbol.dispose]() {} [computed]() {} abstract later(): void; optional?(): void;
    }`);
  const [service] = summary.classes;
  expect(say(summary, service!.superclass)).toBe('Base');
  expect(service!.implements.map(type => sayType(summary, type))).toEqual(['Port']);
  expect(service!.decorators!.map(({ name }) => name)).toEqual(['Injectable']);
  expect(
    service!.members.map(({ name, kind, static: isStatic, accessibility }) => [name, kind, isStatic, accessibility]),
  ).toEqual([
    ['#secret', 'field', undefined, undefined],
    ['count', 'field', true, 'protected'],
    ['constructor', 'constructor', undefined, undefined],
    ['config', 'field', undefined, 'private'],
    ['list', 'method', undefined, undefined],
    ['@@toStringTag', 'getter', undefined, undefined],
    ['@@dispose', 'method', undefined, undefined],
    [null, 'method', undefined, undefined],
    ['later', 'method', undefined, undefined],
  ]);
  const config = service!.members.find(({ name }) => name === 'config')!;
  expect([say(summary, config.value), sayType(summary, config.annotation)]).toEqual(['parameter 0', 'global Config']);
  const list = service!.members.find(({ name }) => name === 'list')!;
  expect(
    list.decorators!.map(({ callee, arguments: values }) => [say(summary, callee), ...values.map(value => say(summary, value))]),
  ).toEqual([['Get', '"/path"']]);
  expect(sayType(summary, summary.functions[list.function!]!.returnAnnotation)).toBe('global Promise<global Item[]>');
});

it('an enum is an object of its values', () => {
  const summary = summarize("enum A { B = 'b', C = 1 } f(A.B);");
  const binding = summary.bindings.find(({ name }) => name === 'A')!;
  expect(binding.kind).toBe('enum');
  expect(summary.objects[0]!.properties.map(({ name, value }) => [name, say(summary, value)])).toEqual([
    ['B', '"b"'],
    ['C', '1'],
  ]);
});

it('a long list of literals is data and cut short, functions in it are kept', () => {
  const summary = summarize(`const a = [${'1, '.repeat(500)}() => f()]; const b = { ${'c: 2, '.repeat(500)} d() {} };`);
  const [array, object] = summary.bindings.map(({ values }) => values[0]!);
  expect(array!.type === 'array' && array.elements.length).toBe(41);
  expect(object!.type === 'object' && summary.objects[object.object]!.properties.length).toBe(41);
  expect(summary.functions).toHaveLength(3);
});

it('types are read as syntax', () => {
  const summary =
    summarize(`import type { A } from 'a'; import * as b from 'b'; class C<T extends A> { d: T; e: b.F<A>; g: A[] | null; h: readonly A[];
    i: typeof b.j; k: import('l').M.N; o: { p: A; q(): A }; r: () => A; s: Promise<A>; t: string; u: Array<string>; v: A & { w: A } }`);
  const types = summary.classes[0]!.members.map(({ name, annotation }) => `${name}: ${sayType(summary, annotation)}`);
  expect(types).toEqual([
    'd: A',
    'e: b.F<A>',
    'g: A[] | other',
    'h: A[]',
    'i: typeof b.j',
    "k: import('l').M.N",
    'o: { p: A, q: () => A }',
    'r: () => A',
    's: global Promise<A>',
    't: nothing',
    'u: global Array',
    'v: A | { w: A }',
  ]);
});

it('interfaces and aliases are type declarations', () => {
  const summary = summarize('interface A<T> extends B, C<A<T>> { d: T; e(): A<T>; f?: () => void; "g h": B } type I = A<I> | B;');
  expect(
    summary.types.map(({ name, kind, extends: parents, members, value }) => [
      kind,
      name,
      parents.map(type => sayType(summary, type)),
      members.map(member => `${member.name}: ${sayType(summary, member.annotation)}`),
      sayType(summary, value),
    ]),
  ).toEqual([
    ['interface', 'A', ['global B', 'global C<A>'], ['d: nothing', 'e: () => A', 'f: () => nothing', 'g h: global B'], 'nothing'],
    ['alias', 'I', [], [], 'A<I> | global B'],
  ]);
});
