import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { lintProject } from '../lint-project.ts';
import { withProject } from '../temporary-project.ts';
import { compareReports } from './compare.ts';
import { parseSuite } from './suite.ts';

const suites = readdirSync(import.meta.dirname).filter(file => file.endsWith('.md'));

describe.each(suites)('%s', suite => {
  const cases = parseSuite(readFileSync(join(import.meta.dirname, suite), 'utf8'));

  it.each(cases)('$name', async ({ files, preset, settings, rules }) => {
    await withProject(Object.fromEntries(files.map(({ path, code }) => [path, code])), async directory => {
      for (const eslint of [10, 9] as const) {
        const reports = await lintProject(directory, { eslint, settings, ...(preset && { preset }), ...(rules && { rules }) });
        const { actual, expected } = compareReports(
          reports,
          files.flatMap(({ expectations }) => expectations),
        );
        expect(actual, `ESLint ${eslint}`).toEqual(expected);
      }
    });
  });
});
