import fc from 'fast-check';
import { expect, test } from 'vitest';

import { lintProject } from '../lint-project.ts';
import { withProject } from '../temporary-project.ts';
import { isCode, rewritings } from './rewritings.ts';
import { runs } from './runs.ts';
import { suitePrograms } from './suite-programs.ts';

import type { Report } from '../lint-project.ts';
import type { Program } from './suite-programs.ts';

/** What must stay: which rule reports how often in which file; what a message says but for names, places and spelling stays too. */
function summaryOf(reports: readonly Report[]): string[] {
  const wordsOf = (message: string) => message.replaceAll(/\$\d+|:\d+(?=\))|\bas any\b|\b0,|[\s,()'";!]/g, '');
  return reports.map(({ path, rule, message }) => `${path} ${rule} ${wordsOf(message)}`).sort();
}

/** Whether two lines are the same as far as both spell the code that they quote, which is cut where it is long. */
function isAlike(one: string, other: string): boolean {
  const [parts, others] = [one.split('`'), other.split('`')];
  const isSame = (part: string, otherPart: string) => {
    const cut = [part, otherPart].filter(text => text.endsWith('…')).map(text => text.length - 1);
    const length = Math.min(part.length, otherPart.length, ...cut);
    return cut.length > 0 ? part.slice(0, length) === otherPart.slice(0, length) : part === otherPart;
  };
  return parts.length === others.length && parts.every((part, index) => isSame(part, others[index]!));
}

/** What a name, or a comment that names something, says there is not said of what is called otherwise. */
const goingByNames: ReadonlySet<string> = new Set([
  'A module that any loader may load exports what its body is given, and other callbacks export nothing',
  "The getters of a module's exports lead to what they give",
  'What a comment says of parameters, results, variables and fields is an annotation',
  'What a comment says that names nothing of the program says nothing',
  'What a function named extend mixes into a prototype',
  // The words for when it runs take the path from the decorator `Controller`; `{ id }` is quoted as it is spelled.
  'Nest',
  'The transaction that is under way, if one is',
]);
const programs = suitePrograms.filter(({ name }) => !goingByNames.has(name));

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
        const expected = summaryOf(before);
        const seen = summaryOf(after).map(line => expected.find(other => isAlike(line, other)) ?? line);
        expect(seen.sort(), `${program.name}\n${written.join('\n')}`).toEqual(expected);
      },
    ),
    runs(25),
  );
});
