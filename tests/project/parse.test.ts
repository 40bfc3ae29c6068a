import { expect, test } from 'vitest';

import { parseProgram } from '../../src/project/parse.ts';

test.each([
  ['JSX in a .js file', 'a.js', 'const a = <b c={d} />'],
  ['a generic arrow function in a .ts file', 'a.ts', 'const f = <T>(x: T) => <any>x'],
  ['JSX in a .tsx file', 'a.tsx', 'const f = <T,>(x: T) => <b />'],
  ['a return at the top level', 'a.js', 'if (x) return\ny()'],
  ['a return beside imports', 'a.js', "import 'x'\nreturn"],
  ['legacy sloppy code', 'a.js', 'with (a) { b = 010 }\nvar await, yield'],
  ['an HTML comment in a script', 'a.js', '<!-- a\nb()'],
  ['top-level await', 'a.mjs', 'await a'],
  ['top-level for await in a file that nothing else tells apart', 'a.js', 'for await (const a of b) c()'],
  ['a hashbang', 'a.js', '#!/usr/bin/env node\na()'],
  ['decorators before and after export', 'a.ts', '@a export class B {}\nexport @a class C { @d() e; constructor(@f g) {} }'],
  ['decorators in JavaScript', 'a.js', '@a class B { @c d() {} }'],
  ['import attributes', 'a.js', "import a from './a.json' with { type: 'json' }"],
  ['using', 'a.ts', '{ using a = b(); await using c = d() }'],
  ['import and export assignments', 'a.cts', "import a = require('a')\nexport = a"],
  [
    'enums, namespaces and abstract classes',
    'a.ts',
    'enum A { B }\nnamespace C { export const d = 1 }\nabstract class E { abstract f(): void }',
  ],
  ['simple Flow', 'a.js', 'import type { A } from "b"\nexport function f(x: A): string {}'],
  ['satisfies and assertion functions', 'a.ts', 'const a = {} satisfies B\nfunction f(x: unknown): asserts x is C {}'],
])('%s parses', (_, path, text) => {
  expect(parseProgram(path, text)?.body.length).toBeGreaterThan(0);
});

test.each([
  ['a syntax error', 'a.ts', 'const a = ;'],
  ['Flow', 'a.js', '// @flow\nexport type A = {| +b: ?string |};\nfunction f(x: ?A) {}'],
  ['JSON', 'a.js', '{"a": 1, "b": 2}'],
])('%s does not parse', (_, path, text) => {
  expect(parseProgram(path, text)).toBeUndefined();
});

test('positions are offsets into the text as JavaScript counts, and parentheses leave no node', () => {
  const program = parseProgram('a.js', "'é😀'; (b)()")!;
  expect(program.body[1]).toMatchObject({ start: 7, end: 12, expression: { callee: { type: 'Identifier', start: 8, end: 9 } } });
});
