import { expect, it } from 'vitest';

import { parseProgram } from '../../src/project/parse.ts';
import { summarizeModule } from '../../src/summary/summarize-module.ts';

function summarizeQuickly(text: string) {
  const program = parseProgram('file.ts', text);
  expect(program).toBeDefined();
  return summarizeModule(program!, text);
}

it('chains of operators of any length are walked to their end', () => {
  expect(summarizeQuickly(`f(${'a + '.repeat(20_000)}b());`).calls.map(({ text }) => text)).toEqual(['f', 'b']);
  expect(summarizeQuickly(`${'a || '.repeat(20_000)}b();`).calls.map(({ text }) => text)).toEqual(['b']);
  expect(summarizeQuickly(`if (${'a && '.repeat(20_000)}b()) c();`).calls.map(({ text }) => text)).toEqual(['b', 'c']);
  expect(summarizeQuickly(`${'a(), '.repeat(20_000)}b();`).calls).toHaveLength(20_001);
  expect(summarizeQuickly(`if (a) {} ${'else if (a) {} '.repeat(3000)}else b();`).calls.map(({ text }) => text)).toEqual(['b']);
});

it.each([
  ['arrays', `a = ${'['.repeat(3000)}b()${']'.repeat(3000)};`],
  ['calls', `${'f('.repeat(1000)}${')'.repeat(1000)};`],
  ['method chains', `a${'.b()'.repeat(3000)};`],
  ['members', `a${'.b'.repeat(20_000)}();`],
  ['functions', `${'(() => {'.repeat(700)}${'})();'.repeat(700)}`],
  ['blocks', `${'{'.repeat(3000)}a()${'}'.repeat(3000)}`],
  ['conditions', `${'a ? b : '.repeat(3000)}c();`],
  ['negations', `if (${'!'.repeat(3000)}isMainThread) a();`],
  ['assignments', `${'a = '.repeat(3000)}b();`],
  ['patterns', `const ${'['.repeat(3000)}a${']'.repeat(3000)} = b;`],
  ['objects', `a = ${'{ b: '.repeat(3000)}1${'}'.repeat(3000)};`],
  ['types', `let a: ${'A<'.repeat(3000)}B${'>'.repeat(3000)};`],
  ['type names', `let a: ${'A.'.repeat(20_000)}B; let b: typeof ${'a.'.repeat(20_000)}c;`],
  ['wrappers', `a${' as any'.repeat(3000)}; b${'!'.repeat(3000)};`],
  ['guards', `let a; function f() { ${'if (!a) '.repeat(2000)}a = b(); }`],
  ['early exits', `function f() { ${'if (!isMainThread) return;\n'.repeat(5000)} a(); }`],
  ['memoised exits', `let c; function f() { ${'if (c) return; c = b();\n'.repeat(5000)} }`],
])('deep nesting of %s is cut short', (_name, text) => {
  expect(JSON.stringify(summarizeQuickly(text)).length).toBeLessThan(3_000_000);
});

it('ten thousand imports are ten thousand bindings', () => {
  const text = Array.from({ length: 10_000 }, (_, index) => `import a${index} from 'm${index}'; a${index}();`).join('\n');
  const { bindings, calls, requests } = summarizeQuickly(text);
  expect([bindings.length, calls.length, requests.length]).toEqual([10_000, 10_000, 10_000]);
});

it('a choice of too many values is kept short', () => {
  const summary = summarizeQuickly(`let x; ${'x = a ? x : b; '.repeat(1000)} let y = ${'a ? b : '.repeat(100)}c;`);
  const [, y] = summary.bindings.map(({ values }) => values[0]);
  expect(y?.type === 'either' && y.values.length).toBeLessThanOrEqual(16);
});
