import { dirname, join } from 'node:path';
import { inspect } from 'node:util';

import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';

import { plugin } from '../../src/index.ts';
import { appliedSuggestions, createTreeLinter, findSyntaxError, sourceFiles, withCopy } from '../../tools/large-tree.js';
import { oddities, typedOddities } from './odd-syntax.ts';

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

test.each([
  ...oddities.map(code => ['a.js', code] as const),
  // TypeScript has no comments of HTML.
  ...[...oddities, ...typedOddities].filter(code => !code.startsWith('<!--')).map(code => ['a.ts', code] as const),
])('no rule throws on odd syntax in %s: %s', (name, code) => {
  const filename = join('/nowhere', name);
  const isTypeScript = name.endsWith('.ts');
  const messages = (['module', 'commonjs', 'script'] as const).map(sourceType =>
    new Linter({ cwd: dirname(filename) }).verify(
      code,
      [
        {
          files: ['**/*.*'],
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
  expect(messages.flat().filter(({ ruleId, fatal }) => ruleId === null && !fatal)).toEqual([]);
});
