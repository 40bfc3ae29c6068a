import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { lintProject } from '../lint-project.ts';
import { withProject } from '../temporary-project.ts';
import { executedPrograms } from './executed-program.ts';
import { runs } from './runs.ts';

import type { ExecutedProgram } from './executed-program.ts';

interface Execution {
  /** The numbers of the statements under way when a blocking call ran while a handler did. */
  readonly blocked: readonly number[];
}

const express = {
  'node_modules/express/package.json': '{ "name": "express", "type": "module", "exports": "./index.js" }',
  'node_modules/express/index.js': 'export default () => globalThis.makeApp();\n',
};

/** Runs a program; nothing if it throws, as some that are made up do. */
function execute({ run }: ExecutedProgram): Promise<Execution | undefined> {
  return withProject({ ...run, ...express }, async directory => {
    const program = pathToFileURL(join(directory, 'server.js')).href;
    const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'run-program.mjs'), program], {
      encoding: 'utf8',
    });
    return Promise.resolve(status === 0 && stdout !== '' ? (JSON.parse(stdout) as Execution) : undefined);
  });
}

/** The number in the comment at the head of a line of code. */
function numberAt(text: string, line: number): number {
  return Number(/\/\* (\d+) \*\//.exec(text.split('\n')[line - 1] ?? '')?.[1]);
}

test('what is reported of a program blocks when it is run while requests are served', { timeout: 3_600_000 }, async () => {
  let executed = 0;
  let found = 0;
  let blocking = 0;
  await fc.assert(
    fc.asyncProperty(executedPrograms, async program => {
      const execution = await execute(program);
      if (!execution) return;
      const { linted, asyncFunctions } = program;
      const reports = await withProject(linted, directory => lintProject(directory));
      const blocked = new Set(execution.blocked);
      // An async function that nothing is known to call, or of whose callers nothing is known, counts as called while requests are served.
      const uncertain = new Set(asyncFunctions.flat());
      const wrong = reports
        .filter(({ rule }) => rule === 'no-sync-fs')
        .map(({ path, line, message }) => ({ id: numberAt(linted[path]!, line), place: `${path}:${line} ${message}` }))
        .filter(({ id, place }) => !blocked.has(id) && !(uncertain.has(id) && !place.includes(' on every ')));
      const show = Object.entries(linted).map(([path, text]) => `// ${path}\n${text}`);
      expect(wrong, show.join('\n')).toEqual([]);
      executed += 1;
      blocking += blocked.size > 0 ? 1 : 0;
      found += reports.length > 0 && blocked.size > 0 ? 1 : 0;
    }),
    runs(40),
  );
  // A program that is never run, or never reported, proves nothing.
  expect(executed).toBeGreaterThan(20);
  expect(found / blocking).toBeGreaterThan(0.8);
});
