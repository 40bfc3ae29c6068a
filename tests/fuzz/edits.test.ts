import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { Linter } from 'eslint';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { configOf } from '../lint-project.ts';
import { withProject } from '../temporary-project.ts';
import { applyEdit, edits, pathOf, programs, textOf } from './edited-project.ts';
import { runs } from './runs.ts';

import type { Edit, Program } from './edited-project.ts';

const config = configOf({ preset: 'strict' });
const manifest = JSON.stringify({ name: 'edited', private: true, type: 'module', dependencies: { express: '^5.0.0' } });

function lint(directory: string, file: number, text?: string): string[] {
  const path = join(directory, pathOf(file));
  if (text === undefined && !existsSync(path)) return [];
  return new Linter({ cwd: directory })
    .verify(text ?? readFileSync(path, 'utf8'), config, path)
    .map(({ line, column, ruleId, message, suggestions }) =>
      [`${pathOf(file)}:${line}:${column} ${ruleId ?? 'parse error'} ${message}`, JSON.stringify(suggestions ?? [])].join(' '),
    );
}

function lintAll(directory: string, program: Program): string[] {
  return program.flatMap((_, file) => lint(directory, file));
}

/** A folder that was not linted before is to the plugin as a process of its own. */
function lintAfresh(directory: string, program: Program): Promise<string[]> {
  return withProject({}, async copy => {
    for (const name of ['src', 'package.json']) cpSync(join(directory, name), join(copy, name), { recursive: true });
    return Promise.resolve(lintAll(copy, program));
  });
}

/** Files that nobody linted again are looked at from time to time. */
async function lintUntil(directory: string, program: Program, expected: readonly string[]): Promise<string[]> {
  let reports: string[] = [];
  for (let round = 0; round < 40; round++) {
    reports = lintAll(directory, program);
    if (JSON.stringify(reports) === JSON.stringify(expected)) break;
    await sleep(50);
  }
  return reports;
}

function write(directory: string, before: Program, program: Program): void {
  for (const [file, own] of program.entries()) {
    if (own === before[file]) continue;
    const path = join(directory, pathOf(file));
    mkdirSync(dirname(path), { recursive: true });
    if (own) writeFileSync(path, textOf(file, own));
    else rmSync(path, { force: true });
  }
}

function makeEdit(directory: string, before: Program, edit: Edit): Program {
  const after = applyEdit(before, edit);
  const own = after[edit.file];
  if (edit.isSaved || !own) write(directory, before, after);
  const text = own && (edit.type === 'comment' ? `// a line more\n${textOf(edit.file, own)}` : textOf(edit.file, own));
  if (text !== undefined) lint(directory, edit.file, text);
  lint(directory, edit.other);
  return edit.isSaved || !own ? after : before;
}

test('after any edits the reports are those of a process that never saw another text', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(programs, edits, async (start, made) => {
      await withProject({ 'package.json': manifest }, async directory => {
        write(directory, [], start);
        lintAll(directory, start);
        let program = start;
        for (const edit of made) program = makeEdit(directory, program, edit);
        const expected = await lintAfresh(directory, program);
        expect(await lintUntil(directory, program, expected)).toEqual(expected);
      });
    }),
    runs(12),
  );
});
