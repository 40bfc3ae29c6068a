import fc from 'fast-check';
import { expect, test } from 'vitest';

import { lintProject } from '../lint-project.ts';
import { withProject } from '../temporary-project.ts';
import { moveIntoWorkers, originalOf, projectRewritings } from './project-rewritings.ts';
import { runs } from './runs.ts';
import { withoutHandlers } from './still-program.ts';
import { suitePrograms } from './suite-programs.ts';

import type { ProjectFiles } from '../temporary-project.ts';
import type { Program } from './suite-programs.ts';

async function reportsOf({ files, options }: Program): Promise<string[]> {
  const reports = await withProject(files, directory => lintProject(directory, options));
  return reports.map(({ path, line, rule, message }) => originalOf(`${path}:${line} ${rule} ${message}`)).sort();
}

const show = (name: string, files: ProjectFiles): string =>
  [name, ...Object.entries(files).map(([path, text]) => `// ${path}\n${text}`)].join('\n');

/** Who calls a nameless default export is looked for by the names that its file suggests, so that one by another name is not found. */
const byTheNameOfItsFile: ReadonlySet<string> = new Set(['What a default export that is called is handed']);
const programs = suitePrograms.filter(({ name }) => !byTheNameOfItsFile.has(name));

const indices = fc.nat(programs.length - 1);

test.each(Object.keys(projectRewritings))('what is reported stays with %s', async name => {
  await fc.assert(
    fc.asyncProperty(indices, async index => {
      const program = programs[index]!;
      const files = projectRewritings[name]!(program.files);
      expect(await reportsOf({ ...program, files }), show(program.name, files)).toEqual(await reportsOf(program));
    }),
    runs(10),
  );
});

/** What the settings call an entry point runs while requests are served, wherever it stands. */
const movable = suitePrograms.filter(({ options }) => !JSON.stringify(options.settings ?? {}).includes('entryPoints'));

test('of all that blocks, what runs in workers alone is not reported', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(movable.length - 1), async index => {
      const program = movable[index]!;
      const files = moveIntoWorkers(program.files);
      const reports = await reportsOf({ ...program, files });
      const blocking = reports.filter(report => / no-(?:sync-|busy-wait|cpu-bound-work)/.test(report));
      expect(blocking, show(program.name, files)).toEqual([]);
    }),
    runs(10),
  );
});

/** Frameworks call what these export, and Node what their classes override, by the name alone. */
const byConvention: ReadonlySet<string> = new Set([
  "A route that names a controller's method",
  'An object that describes a service',
  'Repositories of one base, by what is known of the object',
  'Build time',
  'Classes that Node calls',
  "What conventions run in a worker's file",
]);
const still = movable.filter(({ name }) => !byConvention.has(name));

test('without async functions, promises and handlers nothing runs while requests are served', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(still.length - 1), async index => {
      const program = still[index]!;
      const files = withoutHandlers(program.files);
      const reports = await reportsOf({ ...program, files, options: { settings: program.options.settings } });
      const atRunTime = reports.filter(report => / (?:no-sync-|no-cpu-bound-work|parse error)/.test(report));
      expect(atRunTime, show(program.name, files)).toEqual([]);
    }),
    runs(10),
  );
});

test('without handlers most programs still call what blocks', () => {
  const blocking = still.filter(({ files }) => Object.values(withoutHandlers(files)).join('\n').includes('Sync('));
  expect(blocking.length).toBeGreaterThan(still.length / 2);
});

test.each(Object.entries(projectRewritings))('%s: many programs are written anew', (_, rewrite) => {
  const changed = programs.filter(({ files }) => JSON.stringify(rewrite(files)) !== JSON.stringify(files));
  expect(changed.length).toBeGreaterThan(8);
});
