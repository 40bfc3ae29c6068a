import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { ESLint, type Rule } from 'eslint';
import { expect, test } from 'vitest';

import { configOf } from '../lint-project.ts';
import { withProject, type ProjectFiles } from '../temporary-project.ts';

/** In milliseconds of CPU, ESLint's own parsing included: what hangs takes longer than that on any machine. */
const patience = 30_000;

const reading = "import { readFileSync } from 'node:fs';\nexport const read = () => readFileSync('x');\n";
const calling = "import { read } from './read.js';\nexport const load = async () => read();\n";

/** Lints a project under `strict`, after what is done to it; what each file's reports are, and what they cost. */
async function lint(
  files: ProjectFiles,
  {
    prepare,
    rule,
    patterns = ['.'],
  }: { prepare?: (directory: string) => void; rule?: (directory: string) => Rule.RuleModule; patterns?: string[] } = {},
): Promise<string[]> {
  return withProject(files, async directory => {
    prepare?.(directory);
    const start = process.cpuUsage();
    const eslint = new ESLint({
      cwd: directory,
      overrideConfigFile: true,
      overrideConfig: [
        ...configOf({ preset: 'strict' }),
        ...(rule
          ? [{ plugins: { fault: { rules: { rule: rule(directory) } } }, rules: { 'fault/rule': 'error' as const } }]
          : []),
      ],
    });
    const results = await eslint.lintFiles(patterns);
    expect((process.cpuUsage(start).user + process.cpuUsage(start).system) / 1000).toBeLessThan(patience);
    return results.flatMap(({ filePath, messages }) =>
      messages.map(
        ({ line, ruleId, message }) =>
          `${relative(directory, filePath)}:${line} ${ruleId?.replace('event-loop/', '') ?? message}`,
      ),
    );
  });
}

/** A rule that does something to the project when it comes to a file, after the other rules have begun with it. */
const doAt =
  (name: string, change: (directory: string) => void) =>
  (directory: string): Rule.RuleModule => ({
    create: ({ filename }) => ({
      Program() {
        if (filename === join(directory, name)) change(directory);
      },
    }),
  });

test('a file that is deleted while others are linted is an unknown callee from then on, or was read before', async () => {
  const files = { 'a.js': 'export {};\n', 'b.js': calling, 'read.js': reading };
  expect(await lint(files, { patterns: ['a.js', 'b.js'] })).toEqual(['b.js:2 no-sync-fs']);
  const rule = doAt('a.js', directory => rmSync(join(directory, 'read.js')));
  for (const report of await lint(files, { patterns: ['a.js', 'b.js'], rule })) expect(report).toBe('b.js:2 no-sync-fs');
});

test('what changes while others are linted is taken as it stood before or after, never as anything else', async () => {
  const files = { 'a.js': 'export {};\n', 'b.js': calling, 'read.js': reading };
  for (const text of ['', 'export const read = (', '\u0000', 'export const read = async () => 1;\n', 'export * from "./b.js";']) {
    const rule = doAt('a.js', directory => writeFileSync(join(directory, 'read.js'), text));
    for (const report of await lint(files, { patterns: ['a.js', 'b.js'], rule })) expect(report).toBe('b.js:2 no-sync-fs');
  }
});

test('a file that becomes a folder, the folder of the project and package.json may go while it is linted', async () => {
  const files = { 'a.js': calling, 'b.js': calling, 'read.js': reading, 'c/d.js': calling.replace('./', '../') };
  const changes: ((directory: string) => void)[] = [
    directory => (rmSync(join(directory, 'read.js')), mkdirSync(join(directory, 'read.js'))),
    directory => rmSync(join(directory, 'package.json')),
    directory => writeFileSync(join(directory, 'package.json'), '{ "name": '),
    directory => rmSync(join(directory, 'c'), { recursive: true, force: true }),
  ];
  for (const change of changes) {
    const reports = await lint(files, { patterns: ['a.js', 'b.js'], rule: doAt('a.js', change) });
    for (const report of reports) expect(report).toMatch(/^[ab]\.js:2 no-sync-fs$/);
  }
});

/** `FAULT_FILES=100000` was seen to pass; making so many takes half a minute. */
const beside = Number(process.env['FAULT_FILES'] ?? 2000);

test(`${beside} files beside the source are looked past`, { timeout: 60_000 + beside }, async () => {
  const prepare = (directory: string) => {
    for (let folder = 0; folder < beside / 1000; folder++) {
      mkdirSync(join(directory, `uploads/${folder}`), { recursive: true });
      for (let index = 0; index < 1000; index++) symlinkSync('nowhere', join(directory, `uploads/${folder}/${index}.txt`));
    }
  };
  expect(await lint({ 'src/b.js': calling, 'src/read.js': reading }, { prepare, patterns: ['src'] })).toEqual([
    'src/b.js:2 no-sync-fs',
  ]);
});

test("a line of five megabytes is linted as far as it is code, and is nobody's callee", { timeout: 60_000 }, async () => {
  const files = {
    'data.js': `${calling.replaceAll('\n', ';')}export const data = '${'x'.repeat(5_000_000)}';`,
    'calls.js': `${calling.replaceAll('\n', ';')}${'data(1);'.repeat(60_000)}`,
    'use.js': "import { load } from './calls.js';\nexport const use = async () => load();\n",
    'read.js': reading,
  };
  expect(await lint(files)).toEqual([]);
});

test('ten thousand imports, of files that are there and that are not, lead where they lead', { timeout: 120_000 }, async () => {
  const missing = Array.from({ length: 10_000 }, (_, index) => `import a${index} from './missing${index}.js';\na${index}();\n`);
  const present = Array.from({ length: 1000 }, (_, index) => [
    `many/${index}.js`,
    `export { read as r${index} } from '../read.js';\n`,
  ]);
  const files: ProjectFiles = {
    ...Object.fromEntries(present as [string, string][]),
    'missing.js': `${calling}${missing.join('')}`,
    'present.js': `${present.map((_, index) => `import { r${index} } from './many/${index}.js';\n`).join('')}export async function all() {\n  r0();\n  r999();\n}\n`,
    'read.js': reading,
  };
  expect(await lint(files, { patterns: ['missing.js', 'present.js'] })).toEqual([
    'missing.js:2 no-sync-fs',
    'present.js:1002 no-sync-fs',
    'present.js:1003 no-sync-fs',
  ]);
});

test(
  'functions, blocks and calls that nest a hundred times are linted, and what stands beside them is reported',
  { timeout: 60_000 },
  async () => {
    // Three times as deep ESLint's own parser has not enough stack for.
    const depth = 100;
    const files = {
      'functions.js': `${calling}${'(async () => {'.repeat(depth)}await read();${'})();'.repeat(depth)}`,
      'blocks.js': `${calling}${'{ if (read) for (;;) '.repeat(depth)}{}${'}'.repeat(depth)}`,
      'calls.js': `${calling}${'read('.repeat(depth)}${')'.repeat(depth)};`,
      'read.js': reading,
    };
    const reports = await lint(files);
    for (const name of ['blocks.js', 'calls.js', 'functions.js']) expect(reports).toContain(`${name}:2 no-sync-fs`);
  },
);

test('links in circles, to nothing and to oneself are no files', async () => {
  const prepare = (directory: string) => {
    mkdirSync(join(directory, 'src/one'), { recursive: true });
    symlinkSync('..', join(directory, 'src/one/up'));
    symlinkSync('one', join(directory, 'src/two'));
    symlinkSync('self.js', join(directory, 'src/self.js'));
    symlinkSync('missing.js', join(directory, 'src/dangling.js'));
    symlinkSync('.', join(directory, 'node_modules'));
  };
  const files = {
    'src/b.js': `${calling}import './self.js';\nimport './dangling.js';\nimport './one/up/two/up/b.js';\nimport 'node_modules/src/read.js';\n`,
    'src/read.js': reading,
  };
  expect(await lint(files, { prepare, patterns: ['src/b.js', 'src/read.js'] })).toEqual(['src/b.js:2 no-sync-fs']);
  expect(existsSync('/nowhere')).toBe(false);
});
