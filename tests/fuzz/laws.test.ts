import fc from 'fast-check';
import { expect, test } from 'vitest';

import { lintProject } from '../lint-project.ts';
import { withProject } from '../temporary-project.ts';
import { mark, plans, writeProject } from './known-project.ts';
import { runs } from './runs.ts';

import type { KnownProject } from './known-project.ts';

const reportsOf = ({ files }: Pick<KnownProject, 'files'>) => withProject(files, directory => lintProject(directory));

/** What is said of a program that is not what it should be. */
function show({ files }: Pick<KnownProject, 'files'>, reports: unknown): string {
  const texts = Object.entries(files).map(([path, text]) => `// ${path}\n${text}`);
  return `${texts.join('\n')}\n${JSON.stringify(reports, undefined, 1)}`;
}

test('a handler that reaches a blocking call is reported, in whatever forms its helpers, files and names are written', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async plan => {
      const project = writeProject(plan);
      const reports = await reportsOf(project);
      const seen = reports.map(({ path, rule, source }) => ({ path, rule, isMarked: source.includes(mark) }));
      expect(seen, show(project, reports)).toEqual([{ path: project.top, rule: project.rule, isMarked: true }]);
    }),
    runs(60),
  );
});

test.each(['function', 'top'] as const)('without async functions and handlers nothing is reported: %s', async place => {
  await fc.assert(
    fc.asyncProperty(plans, async plan => {
      const project = writeProject(plan, place);
      const reports = await reportsOf(project);
      expect(reports, show(project, reports)).toEqual([]);
    }),
    runs(15),
  );
});

test('what moves into a worker is not reported', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async plan => {
      const { files, top } = writeProject(plan);
      const main = `import { Worker } from 'node:worker_threads';\nnew Worker(new URL('./${top}', import.meta.url));\n`;
      const project = { files: { ...files, 'main.mjs': main } };
      const reports = await reportsOf(project);
      expect(reports, show(project, reports)).toEqual([]);
    }),
    runs(15),
  );
});
