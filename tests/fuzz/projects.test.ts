import { expect, test, vi } from 'vitest';

import { lintProject } from '../lint-project.ts';
import { withProject } from '../temporary-project.ts';
import { moveIntoWorkers, originalOf, projectRewritings } from './project-rewritings.ts';
import { withoutHandlers } from './still-program.ts';
import { suitePrograms } from './suite-programs.ts';

import type { ProjectFiles } from '../temporary-project.ts';
import type { Program } from './suite-programs.ts';

async function reportsOf({ files, options }: Program): Promise<readonly string[]> {
  const reports = await withProject(files, directory => lintProject(directory, options));
  return reports.map(({ path, line, rule, message }) => originalOf(`${path}:${line} ${rule} ${message}`)).sort();
}

const asWritten = new Map<Program, Promise<readonly string[]>>();

function reportsAsWritten(program: Program): Promise<readonly string[]> {
  if (!asWritten.has(program)) asWritten.set(program, reportsOf(program));
  return asWritten.get(program)!;
}

const show = (name: string, files: ProjectFiles): string =>
  [name, ...Object.entries(files).map(([path, text]) => `// ${path}\n${text}`)].join('\n');

/** All of it is tried, as it takes no longer than a minute; each gets the time that the slowest machine takes for all of them. */
vi.setConfig({ testTimeout: 600_000 });

/** Who calls a nameless default export is looked for by the names that its file suggests, so that one by another name is not found. */
const byTheNameOfItsFile: ReadonlySet<string> = new Set([
  'What a default export that is called is handed',
  'What an application is given by one plugin, and a handler that stands elsewhere finds there',
]);
const underBothNames: ReadonlySet<string> = new Set([
  ...byTheNameOfItsFile,
  'What a Fastify handler has for its own is the application',
  'What is handed to a constructor or a function',
  'What one Fastify plugin puts on requests and replies is called in another file',
]);
const programsFor = (rewriting: string): readonly Program[] => {
  const left = rewriting === 'all of these' ? underBothNames : byTheNameOfItsFile;
  return suitePrograms.filter(({ name }) => !left.has(name));
};

test.each(Object.entries(projectRewritings))('what is reported stays with %s', async (name, rewrite) => {
  for (const program of programsFor(name)) {
    const files = rewrite(program.files);
    if (JSON.stringify(files) === JSON.stringify(program.files)) continue;
    expect(await reportsOf({ ...program, files }), show(program.name, files)).toEqual(await reportsAsWritten(program));
  }
});

/** What the settings call an entry point runs while requests are served, wherever it stands. */
const movable = suitePrograms.filter(({ options }) => !JSON.stringify(options.settings ?? {}).includes('entryPoints'));

test('of all that blocks, what runs in workers alone is not reported', async () => {
  for (const program of movable) {
    const files = moveIntoWorkers(program.files);
    const reports = await reportsOf({ ...program, files });
    const blocking = reports.filter(report => / no-(?:sync-|busy-wait|cpu-bound-work)/.test(report));
    expect(blocking, show(program.name, files)).toEqual([]);
  }
});

/** Frameworks call what these export, or what is of their types, and Node what their classes override, without being handed it. */
const byConvention: ReadonlySet<string> = new Set([
  "A controller's methods handle requests, its getters do not",
  "A route that names a controller's method",
  "A type that only has the name of a framework's",
  'An object that describes a service',
  'Build time',
  'Classes that Node calls',
  "Functions that are annotated with a handler's type",
  'Repositories of one base, by what is known of the object',
  "What conventions run in a worker's file",
  'What another file lists stands where an API looks for functions',
]);
const still = movable.filter(({ name }) => !byConvention.has(name));

test('without async functions, promises and handlers nothing runs while requests are served', async () => {
  for (const program of still) {
    const files = withoutHandlers(program.files);
    const reports = await reportsOf({ ...program, files, options: { settings: program.options.settings } });
    const atRunTime = reports.filter(report => / (?:no-sync-|no-cpu-bound-work|parse error)/.test(report));
    expect(atRunTime, show(program.name, files)).toEqual([]);
  }
});

test('without handlers most programs still call what blocks', () => {
  const blocking = still.filter(({ files }) => Object.values(withoutHandlers(files)).join('\n').includes('Sync('));
  expect(blocking.length).toBeGreaterThan(still.length / 2);
});

test.each(Object.entries(projectRewritings))('%s: many programs are written anew', (_, rewrite) => {
  const changed = suitePrograms.filter(({ files }) => JSON.stringify(rewrite(files)) !== JSON.stringify(files));
  expect(changed.length).toBeGreaterThan(8);
});
