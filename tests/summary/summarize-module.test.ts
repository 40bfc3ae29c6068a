import { expect, it } from 'vitest';

import { summarizeModule } from '../../src/summary/summarize-module.ts';
import { parseWithTypeScript, summarize } from './parse.ts';
import { say } from './say.ts';

function valuesOf(text: string, name: string): string[] {
  const summary = summarize(text);
  return summary.bindings.find(binding => binding.name === name)!.values.map(value => say(summary, value));
}

function calleesOf(text: string): string[] {
  const summary = summarize(text);
  return summary.calls.map(({ callee }) => say(summary, callee));
}

it('a wrapped callee is looked through', () => {
  expect(
    calleesOf('fs.x!(); (fs.x as any)(); (0, fs.x)(); fs?.x?.(); (<any>fs.x)(); (fs.x satisfies F)(); fs.x<string>();'),
  ).toEqual(Array(7).fill('global fs.x'));
});

it('a computed key that is a literal, a template or a constant is the property', () => {
  expect(calleesOf("const NAME = 'x'; fs['x'](); fs[`x`](); fs[NAME](); fs[other]();")).toEqual([
    'global fs.x',
    'global fs.x',
    'global fs.x',
    'global fs.null',
  ]);
});

it('destructuring gives each name its member of the value', () => {
  const text = "const { promises: { readFile: r }, ['a']: b = c, ...rest } = require('fs'); const [d, , e] = f;";
  expect(valuesOf(text, 'r')).toEqual(['call require.promises.readFile']);
  expect(valuesOf(text, 'b')).toEqual(['call require.a or global c']);
  expect(valuesOf(text, 'rest')).toEqual(['call require']);
  expect(valuesOf(text, 'e')).toEqual(['global f.2']);
});

it('all assignments of a name are its values', () => {
  expect(valuesOf('let x; x = a; function f() { x = b; ({ y: x } = c); }', 'x')).toEqual(['global a', 'global b', 'global c.y']);
});

it('a call knows what becomes of its result', () => {
  const { calls } = summarize(
    'async function* f() { await a(); b(); yield* c(); for (const x of d()) e(x); void g(); x && h(); return i() || [...j()]; }',
  );
  expect(calls.map(({ text, usage }) => `${text} ${usage}`)).toEqual([
    'a awaited',
    'b dropped',
    'c delegated',
    'd iterated',
    'e dropped',
    'g dropped',
    'h dropped',
    'i returned',
    'j iterated',
  ]);
});

it('outer calls come before the calls in them', () => {
  expect(summarize('a.b(c()).d(e);').calls.map(({ text }) => text)).toEqual(['a.b(…).d', 'a.b', 'c']);
});

it('field initialisers belong to the constructor, static ones to the function around the class', () => {
  const summary = summarize('class A { x = f(); static y = g(); static { h(); } handler = () => this.z(); }');
  expect(summary.functions.map(({ kind }) => kind)).toEqual(['module', 'constructor', 'arrow']);
  expect(summary.calls.map(call => [call.text, call.function])).toEqual([
    ['f', 1],
    ['g', 0],
    ['h', 0],
    ['this.z', 2],
  ]);
});

it('code after a return, a throw or in a dead branch is unreachable', () => {
  const text =
    'function f() { if (x) { return a(); b(); } else throw c(); d(); function g() { e(); } } if (false) h(); while (false) i();';
  expect(
    summarize(text)
      .calls.filter(({ unreachable }) => unreachable)
      .map(({ text: name }) => name),
  ).toEqual(['b', 'd', 'h', 'i']);
});

it('both parsers give the same summary', () => {
  const text = `#!/usr/bin/env node
    'use strict';
    import fs, { type A, b as c } from 'x';
    export default abstract class B<T extends A> extends fs.C<T> implements A {
      @Get('/') async d({ e = f(), ...g }: A, @Inject() h?: B<T>) { return h!.d(...g); }
      constructor(@Inject() private readonly h?: B<T>) { super(); }
    }
    export const i = (0, c)\`t\${b}\`, j = await import('y') as typeof k;
    namespace N { export enum M { O = 1 << 2 } }`;
  expect(summarizeModule(parseWithTypeScript(text), text)).toEqual(summarize(text));
});
