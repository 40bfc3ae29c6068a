import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseSuite } from '../cross-file/suite.ts';
import { lintProject } from '../lint-project.ts';
import { withProject } from '../temporary-project.ts';
import { isCode, rewritings } from './rewritings.ts';
import { runs } from './runs.ts';

import type { LintOptions, Report } from '../lint-project.ts';
import type { ProjectFiles } from '../temporary-project.ts';

interface Program {
  readonly name: string;
  readonly files: ProjectFiles;
  readonly options: LintOptions;
}

const suites = join(import.meta.dirname, '../cross-file');
const programs: readonly Program[] = readdirSync(suites)
  .filter(file => file.endsWith('.md'))
  .flatMap(file => parseSuite(readFileSync(join(suites, file), 'utf8')))
  .map(({ name, files, preset, settings, rules }) => ({
    name,
    files: Object.fromEntries(files.map(({ path, code }) => [path, code])),
    options: { settings, preset: preset ?? 'recommended', ...(rules && { rules }) },
  }));

/** What must stay: which rule reports how often in which file; what a message says but for names, places and spelling stays too. */
function summaryOf(reports: readonly Report[]): string[] {
  const wordsOf = (message: string) => message.replaceAll(/\$\d+|:\d+(?=\))|\bas any\b|\b0,|[\s,()'"`;!]/g, '');
  return reports.map(({ path, rule, message }) => `${path} ${rule} ${wordsOf(message)}`).sort();
}

const lint = ({ files, options }: Program) => withProject(files, directory => lintProject(directory, options));

test('how a program is formatted, what its variables are called and what stands around its expressions changes no report', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(programs.length - 1),
      fc.subarray(Object.keys(rewritings), { minLength: 1, maxLength: 4 }),
      async (index, names) => {
        const program = programs[index]!;
        const files: Record<string, string> = {};
        for (const [path, text] of Object.entries(program.files)) {
          files[path] = text;
          for (const name of isCode(path) ? names : []) files[path] = await rewritings[name]!(path, files[path]);
        }
        const [before, after] = [await lint(program), await lint({ ...program, files })];
        const written = Object.entries(files).map(([path, text]) => `// ${path}\n${text}`);
        expect(summaryOf(after), `${program.name}\n${written.join('\n')}`).toEqual(summaryOf(before));
      },
    ),
    runs(25),
  );
});
