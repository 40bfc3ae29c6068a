import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { installPackage } from './adoption/build-package.ts';
import { writeFiles } from './project/temporary-project.ts';
import { type ProjectFiles } from './temporary-project.ts';

import type { ESLint } from 'eslint';

const config =
  "import eventLoop from 'eslint-plugin-event-loop';\n" +
  "const { rules = {}, settings = {} } = JSON.parse(process.env.GIVEN ?? '{}');\n" +
  "export default [eventLoop.configs.strict, { settings: { 'event-loop': settings }, rules }];\n";

const files: ProjectFiles = {
  'package.json': JSON.stringify({ name: 'kept', private: true, type: 'module', dependencies: { reader: '1.0.0' } }),
  'eslint.config.js': config,
  'tsconfig.json': '{ "extends": "./base" }',
  'base.json': '{ "compilerOptions": { "paths": { "#read": ["./src/read.js"] } } }',
  'node_modules/.package-lock.json': '{}',
  'node_modules/reader/package.json': '{ "name": "reader", "version": "1.0.0", "type": "module" }',
  'node_modules/reader/index.js': "import fs from 'node:fs';\nexport const readAll = () => fs.readFileSync('x');\n",
  'src/read.js': "import fs from 'node:fs';\nexport const read = () => fs.readFileSync('x');\n",
  'src/page.js': "import { read } from './read.js';\nexport const page = async () => read();\n",
  'src/all.js': "import { readAll } from 'reader';\nexport const all = async () => readAll();\n",
  'src/both.js':
    "import { readFile } from 'node:fs/promises';\nexport const both = async id => {\n  const one = await readFile(`a/${id}`);\n  const two = await readFile(`b/${id}`);\n  return [one, two];\n};\n",
  'test/page.test.js':
    "import { page } from '../src/page.js';\nimport { fixture } from './fixture.js';\nexport const run = async () => [await page(), fixture()];\n",
  'test/fixture.js': "import fs from 'node:fs';\nexport const fixture = () => fs.readFileSync('y');\n",
};

/** Lints in a process of its own; each report with its suggestions. */
async function lint(directory: string, given: object = {}): Promise<string[]> {
  const bin = join(dirname(require.resolve('eslint/package.json')), 'bin/eslint.js');
  const words = [bin, '--format', 'json', 'src', 'test'];
  const env = { ...process.env, GIVEN: JSON.stringify(given) };
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: directory, env }).catch(
    (error: unknown) => error as { stdout: string },
  );
  const results = JSON.parse(stdout) as readonly ESLint.LintResult[];
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ column, line, message, suggestions }) =>
      [filePath.slice(directory.length + 1), line, column, message, JSON.stringify(suggestions)].join(' '),
    ),
  );
}

/** Puts a word into all that is kept, so that a report tells whether it was repeated or made anew. */
function markKept(directory: string): void {
  const cache = join(directory, 'node_modules/.cache/eslint-plugin-event-loop');
  const path = join(
    cache,
    readdirSync(cache).find(name => name.endsWith('-answers-0'))!,
  );
  const text = readFileSync(path, 'utf8');
  const body = text
    .slice(text.indexOf('\n') + 1)
    .replaceAll('"call":"', '"call":"KEPT ')
    .replaceAll('"first":"', '"first":"KEPT ');
  writeFileSync(path, `${crc32(body)}\n${body}`);
}

const temporary: string[] = [];

function createFolder(): string {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'event-loop-kept-')));
  temporary.push(directory);
  return directory;
}

afterAll(() => {
  for (const directory of temporary) rmSync(directory, { recursive: true, force: true });
});

/** What is changed before the second process lints, by what it is. */
const changes: Readonly<Record<string, (directory: string) => void>> = {
  'another file of the project': directory => writeFiles(directory, { 'src/read.js': `${files['src/read.js']}// no more\n` }),
  'a new file': directory => writeFiles(directory, { 'src/new.js': 'export const one = 1;\n' }),
  'a file that is gone': directory => rmSync(join(directory, 'src/both.js')),
  'a test that a test uses': directory => writeFiles(directory, { 'test/fixture.js': `${files['test/fixture.js']}// no more\n` }),
  'a manifest': directory => writeFiles(directory, { 'package.json': files['package.json']!.replace('1.0.0', '1.0.1') }),
  'what tsconfig.json extends': directory => writeFiles(directory, { 'base.json': '{}' }),
  'what is installed': directory => writeFiles(directory, { 'node_modules/.package-lock.json': '{"packages":{}}' }),
  'the code of a package': directory =>
    writeFiles(directory, { 'node_modules/reader/index.js': `${files['node_modules/reader/index.js']}// no more\n` }),
  'a file that says what the package is for': directory => writeFiles(directory, { 'wrangler.toml': '' }),
  'what is kept, damaged': directory => {
    const cache = join(directory, 'node_modules/.cache/eslint-plugin-event-loop');
    const path = join(
      cache,
      readdirSync(cache).find(name => name.endsWith('-answers-0'))!,
    );
    writeFileSync(path, readFileSync(path, 'utf8').replace('KEPT', 'kept'));
  },
};

describe('reports that a process before this one made', () => {
  const origin = createFolder();
  let expected: readonly string[] = [];

  beforeAll(async () => {
    writeFiles(origin, files);
    installPackage(origin);
    expected = await lint(origin);
    expect(await lint(origin)).toEqual(expected);
    markKept(origin);
  }, 120_000);

  /** Lints a copy of what the first process left, with something changed. */
  const lintChanged = (change: (directory: string) => void, given?: object): Promise<string[]> => {
    const directory = createFolder();
    cpSync(origin, directory, { recursive: true, verbatimSymlinks: true });
    change(directory);
    return lint(directory, given);
  };
  const areKept = (reports: readonly string[]) => reports.map(report => report.includes('KEPT'));

  it('are repeated, each with its suggestions', async () => {
    const repeated = await lintChanged(directory => utimesSync(join(directory, 'src/read.js'), 1000, 1000));
    expect(repeated.map(report => report.replaceAll('KEPT ', ''))).toEqual(expected);
    expect(areKept(repeated)).toEqual(expected.map(() => true));
    expect(expected.join('\n')).toMatch(/src\/all\.js 2 .*reader\/index\.js/);
    expect(expected.join('\n')).toMatch(/src\/both\.js 3 .*"fix"/);
  });

  it.each(Object.keys(changes))('are made anew after a change of %s', async name => {
    const reports = await lintChanged(changes[name]!);
    expect(reports.length).toBeGreaterThan(2);
    expect(areKept(reports)).not.toContain(true);
  });

  const unchanged = () => undefined;

  it('are made anew with other settings', async () => {
    const reports = await lintChanged(unchanged, { settings: { allow: ['node:fs#statSync'] } });
    expect(areKept(reports)).toEqual(expected.map(() => false));
  });

  it('are made anew where the rule has other options', async () => {
    const options = { costs: ['grows', 'waits'], startup: true, possible: true, packages: true };
    const reports = await lintChanged(unchanged, { rules: { 'event-loop/no-sync-fs': ['error', options] } });
    expect(areKept(reports)).toEqual(reports.map(report => report.includes('do not depend')));
    expect(areKept(reports)).toContain(true);
  });

  it('are made anew of a text that is not what the disk holds', async () => {
    const text = `\n${files['src/page.js']}`;
    const bin = join(dirname(require.resolve('eslint/package.json')), 'bin/eslint.js');
    const child = promisify(execFile)(process.execPath, [bin, '--stdin', '--stdin-filename', 'src/page.js'], { cwd: origin });
    child.child.stdin!.end(text);
    const { stdout } = await child.catch((error: unknown) => error as { stdout: string });
    expect(stdout).toMatch(/3:\d+ .*blocks the event loop/);
    expect(stdout).not.toContain('KEPT');
  });
});
