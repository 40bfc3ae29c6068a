import { join } from 'node:path';

import { ESLint } from 'eslint';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { appliedSuggestions, findSyntaxError } from '../../tools/large-tree.js';
import { oddities, typedOddities } from '../crash-corpus/odd-syntax.ts';
import { configOf } from '../lint-project.ts';
import { withProject, type ProjectFiles } from '../temporary-project.ts';
import { createMutator, replacements } from './mutations.ts';
import { isCode } from './rewritings.ts';
import { runs } from './runs.ts';
import { suitePrograms } from './suite-programs.ts';

import type { LintOptions } from '../lint-project.ts';

const odd = [...oddities.map(code => ['odd.js', code] as const), ...typedOddities.map(code => ['odd.ts', code] as const)];
const { mutate } = createMutator([
  ...suitePrograms.flatMap(({ files }) => Object.entries(files)).filter(([path]) => isCode(path)),
  ...odd,
]);

/** A program of the suites, or odd syntax, with parts of it replaced by parts of others. */
const mutants = fc
  .tuple(fc.nat(suitePrograms.length - 1), fc.nat(odd.length - 1), replacements)
  .map(([index, oddIndex, changes]) => {
    const { files, options } = suitePrograms[index]!;
    const [path, code] = odd[oddIndex]!;
    return { files: mutate({ ...files, [path]: code }, changes), options: { ...options, preset: 'strict' as const } };
  });

const show = (files: ProjectFiles): string =>
  Object.entries(files)
    .map(([path, text]) => `// ${path}\n${text}`)
    .join('\n');

/** What is reported in each file, linted one after the other in this order; the folder's name is left out. */
async function lintInOrder(
  files: ProjectFiles,
  options: LintOptions,
  order: readonly string[],
): Promise<Map<string, ESLint.LintResult>> {
  return withProject(files, async directory => {
    const eslint = new ESLint({ cwd: directory, overrideConfigFile: true, overrideConfig: configOf(options) });
    const results = new Map<string, ESLint.LintResult>();
    for (const path of order) for (const result of await eslint.lintFiles([join(directory, path)])) results.set(path, result);
    return results;
  });
}

const reportsIn = (result: ESLint.LintResult | undefined): string[] =>
  (result?.messages ?? []).map(
    ({ line, column, ruleId, message, suggestions }) => `${line}:${column} ${ruleId} ${message} ${JSON.stringify(suggestions)}`,
  );

test('whatever programs are made of, no rule throws, what is suggested parses, and the reports do not depend on the order', async () => {
  await fc.assert(
    fc.asyncProperty(mutants, fc.nat(), async ({ files, options }, start) => {
      const paths = Object.keys(files).filter(isCode);
      const results = await lintInOrder(files, options, paths);
      for (const [path, { messages }] of results) {
        if (messages.some(({ fatal }) => fatal)) continue;
        for (const { desc, output } of appliedSuggestions(files[path]!, messages)) {
          expect(
            findSyntaxError(join('/nowhere', path), output, path.endsWith('.cjs') ? 'commonjs' : 'module'),
            `${desc}\n${output}`,
          ).toBeUndefined();
        }
      }
      const first = paths[start % paths.length]!;
      const others = await lintInOrder(files, options, [first, ...paths.filter(path => path !== first).reverse()]);
      for (const path of paths)
        expect(reportsIn(others.get(path)), `${path}\n${show(files)}`).toEqual(reportsIn(results.get(path)));
      const alone = await lintInOrder(files, options, [first]);
      expect(reportsIn(alone.get(first)), `${first} alone\n${show(files)}`).toEqual(reportsIn(results.get(first)));
    }),
    runs(20),
  );
});

test('most mutants are not what they were made of', () => {
  const originals = new Set(suitePrograms.flatMap(({ files }) => Object.values(files)).concat(odd.map(([, code]) => code)));
  const samples = fc.sample(mutants, { numRuns: 60, seed: 1 });
  const changed = samples.filter(({ files }) => Object.values(files).some(text => !originals.has(text)));
  expect(changed.length).toBeGreaterThan(40);
});
