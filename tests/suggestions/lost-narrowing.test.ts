import { Linter } from 'eslint';
import * as typescriptParser from '@typescript-eslint/parser';
import { expect, it } from 'vitest';

import plugin from '../../src/index.ts';

/** How many suggestions the rules on awaits make for a program, each of which puts code into a function of its own. */
function suggestionsFor(code: string, parser?: Linter.Parser): number {
  const config = {
    files: ['**/*'],
    plugins: { 'event-loop': plugin },
    languageOptions: parser ? { parser } : {},
  } as Linter.Config;
  const rules = { 'event-loop/no-sequential-await': 2, 'event-loop/no-sequential-await-in-loop': 2 } as const;
  const messages = new Linter().verify(code, [{ ...config, rules }], { filename: 'program.js' });
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  expect(messages).toHaveLength(1);
  return messages[0]!.suggestions?.length ?? 0;
}

const parser = typescriptParser as Linter.Parser;
const loop = 'const found = []; for (const id of ids) { found.push(await fetch(this.base.url + id)); } return found;';

it.each([
  `class A { async run(ids) { if (this.base) { ${loop} } } }`,
  `class A { async run(ids) { if (!this.base) return; ${loop} } }`,
  `class A { async run(ids) { if (this.base?.url !== undefined) { ${loop} } } }`,
  `class A { async run(ids) { if (ids.length > 0 && this.base != null) { ${loop} } } }`,
  `class A { async run(ids) { this.base ??= await this.find(); ${loop} } }`,
  `class A { async run(ids) { assert(this.base); ${loop} } }`,
  `class A { async run(ids) { switch (this.base.type) { case 'web': { ${loop} } } } }`,
])('what a test has said of a property is forgotten in a function: %s', code => {
  expect(suggestionsFor(code, parser)).toBe(0);
  expect(suggestionsFor(code)).toBeGreaterThan(0);
});

it.each([
  `class A { async run(ids) { if (this.ready) { ${loop} } } }`,
  `class A { async run(ids) { if (this.baseline) { ${loop} } } }`,
  `class A { async run(ids) { ${loop} } other() { return this.base ? 1 : 2; } }`,
  'async function run(base, ids) { if (base) { const found = []; for (const id of ids) { found.push(await fetch(base + id)); } return found; } }',
  'async function run(order) { if (order.lines) { const found = []; for (const line of order.lines) { found.push(await fetch(line)); } return found; } }',
])('what no test has spoken of keeps its type: %s', code => {
  expect(suggestionsFor(code, parser)).toBeGreaterThan(0);
});
