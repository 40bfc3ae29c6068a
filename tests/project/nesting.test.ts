import { readdirSync, readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

import { describe, expect, test } from 'vitest';

import { isTooDeep } from '../../src/project/nesting.ts';

/** Programs that nest as deep as asked. */
const nested: Readonly<Record<string, (depth: number) => string>> = {
  arrays: depth => `x = ${'['.repeat(depth)}${']'.repeat(depth)}`,
  parentheses: depth => `x = ${'('.repeat(depth)}1${')'.repeat(depth)}`,
  blocks: depth => `${'{'.repeat(depth)}${'}'.repeat(depth)}`,
  'blocks on lines': depth => `${'{\n'.repeat(depth)}${'}\n'.repeat(depth)}`,
  callbacks: depth => `${'a(() => {\n'.repeat(depth)}${'})\n'.repeat(depth)}`,
  classes: depth => `${'(class { a() {'.repeat(depth)}${'}})'.repeat(depth)}`,
  templates: depth => `x = ${'`${'.repeat(depth)}1${'}`'.repeat(depth)}`,
  conditionals: depth => `x = ${'a ? b : '.repeat(depth)}1`,
  'conditionals on lines': depth => `x = a${'\n  ? b\n  : c'.repeat(depth)}`,
  arrows: depth => `x = ${'a => '.repeat(depth)}1`,
  'parameters of arrows': depth => `x = ${'(a = b => '.repeat(depth)}1${')'.repeat(depth)}`,
  'else if': depth => `${'if (a) b; else '.repeat(depth)}b`,
  'else if on lines': depth => `${'if (a) {\n  b()\n} else '.repeat(depth)}b`,
  'if without braces': depth => `${'if (a) '.repeat(depth)}b`,
  'if without braces on lines': depth => `${'if (a)\n'.repeat(depth)}b`,
  assignments: depth => `${'x = '.repeat(depth)}1`,
  labels: depth => `${'a: '.repeat(depth)}b`,
  negations: depth => `x = ${'!'.repeat(depth * 5)}1`,
  sums: depth => `x = ${'1 + '.repeat(depth * 10)}1`,
  'sums on lines': depth => `x = 1${'\n  + 1'.repeat(depth * 10)}`,
  'sums with comments between': depth => `x = 1${'\n  // and one\n  /* more */\n  + 1'.repeat(depth * 10)}`,
  types: depth => `let x: ${'{ a: '.repeat(depth)}B${'}'.repeat(depth)}`,
};

describe('what is nested a thousand times is too deep', () => {
  test.each(Object.keys(nested))('%s', form => {
    expect(isTooDeep(nested[form]!(3000))).toBe(true);
    expect(isTooDeep(nested[form]!(40))).toBe(false);
  });
});

describe('what is not too deep for the test is not for the parser, in a thread with a small stack', () => {
  test.each(Object.keys(nested))('%s', async form => {
    let depth = 3000;
    while (isTooDeep(nested[form]!(depth))) depth = Math.floor(depth * 0.9);
    const parser = new Worker(
      `const { parentPort, workerData } = require('node:worker_threads');
       parentPort.postMessage(require('oxc-parser').parseSync('a.ts', workerData, { range: true }).program.type);`,
      { eval: true, workerData: nested[form]!(depth) },
    );
    expect(await new Promise((resolve, reject) => parser.once('message', resolve).once('error', reject))).toBe('Program');
  });
});

test('code that people write is not too deep, however long', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.ts'));
  const text = sources.map(path => readFileSync(`src/${path}`, 'utf8')).join('\n');
  expect(text.length).toBeGreaterThan(100_000);
  expect(isTooDeep(text)).toBe(false);
  expect(isTooDeep(text.replaceAll(';\n', '\n'))).toBe(false);
  expect(isTooDeep(`x = [\n${"  { a: b ? 'c' : d => !e, f: 1 + 2 },\n".repeat(5000)}]`)).toBe(false);
});

test.each([
  ['commented-out code', '// const a = b ? c : d => !e;\n'],
  ['rulers', `// ${'-'.repeat(70)}\n`],
])('%s is not too deep, however long', (_, line) => {
  expect(isTooDeep(`${line.repeat(3000)}a();\n  ${line.repeat(3000)}`)).toBe(false);
});

test('a comment of thousands of lines is not too deep', () => {
  expect(isTooDeep(`a();\n/**\n${' * @param a - what: b => c = d\n'.repeat(3000)} */\nb();`)).toBe(false);
});

test('what only looks like a comment that does not end hides nothing', () => {
  expect(isTooDeep(`x = \`\n/*\`;\n${'['.repeat(3000)}`)).toBe(true);
});

test('what only begins comments, line after line, is not searched for an end each time', () => {
  expect(isTooDeep(`x = \`${'\n/*;'.repeat(250_000)}`)).toBe(false);
});
