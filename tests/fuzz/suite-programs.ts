import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseSuite } from '../cross-file/suite.ts';

import type { LintOptions } from '../lint-project.ts';
import type { ProjectFiles } from '../temporary-project.ts';

export interface Program {
  readonly name: string;
  readonly files: ProjectFiles;
  readonly options: LintOptions;
}

const suites = join(import.meta.dirname, '../cross-file');

/** The programs of the literate suites. */
export const suitePrograms: readonly Program[] = readdirSync(suites)
  .filter(file => file.endsWith('.md'))
  .flatMap(file => parseSuite(readFileSync(join(suites, file), 'utf8')))
  .map(({ name, files, preset, settings, rules }) => ({
    name,
    files: Object.fromEntries(files.map(({ path, code }) => [path, code])),
    options: { settings, preset: preset ?? 'recommended', ...(rules && { rules }) },
  }));
