import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { expect, it } from 'vitest';

import { withProject } from '../temporary-project.ts';
import { installPackage } from './build-package.ts';

const run = promisify(execFile);
const fixture = join(import.meta.dirname, 'fixtures/versions');
const program = join(import.meta.dirname, '../../tools/version-matrix/lint.js');

interface Lint {
  readonly eslint: string;
  readonly files: number;
  readonly reports: readonly string[];
  readonly expected: readonly string[];
}

// The part of the matrix for which this repository has the packages. `tools/version-matrix.js` installs and lints with all of it.
it.each([
  { eslint: 10, parser: 'espree', others: [], files: 4 },
  { eslint: 9, parser: 'espree', others: [], files: 4 },
  { eslint: 10, parser: 'typescript', others: ['@typescript-eslint/parser'], files: 7 },
  { eslint: 9, parser: 'typescript', others: ['@typescript-eslint/parser'], files: 7 },
  // Babel 7, for Node 20, knows no later ESLint.
  { eslint: 9, parser: 'babel', others: ['@babel/core', '@babel/eslint-parser'], files: 7 },
])('ESLint $eslint reports with $parser what is expected of the fixture', async ({ eslint, parser, others, files }) => {
  await withProject({}, async directory => {
    cpSync(fixture, directory, { recursive: true });
    installPackage(directory, { eslint, others });
    const { stdout } = await run(process.execPath, [program, `eslint.${parser}.js`], { cwd: directory });
    const lint = JSON.parse(stdout) as Lint;
    expect(lint.eslint).toMatch(new RegExp(`^${eslint}\\.`));
    expect(lint.files).toBe(files);
    expect(lint.reports).toEqual(lint.expected);
  });
});
