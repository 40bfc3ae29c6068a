import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';

import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

import { installPackage } from './adoption/build-package.ts';
import { configOf } from './lint-project.ts';
import { withProject, type ProjectFiles } from './temporary-project.ts';

/** Files that import each other in a circle and whose results depend on each other. */
const circle = Object.fromEntries(
  ['a', 'b', 'c', 'd'].map((name, index, names) => {
    const next = names[(index + 1) % names.length]!;
    return [
      `src/circle/${name}.js`,
      `import * as ${next} from './${next}.js';\nimport { read } from '../read.js';\n` +
        `export const make = depth => (depth > 0 ? ${next}.make(depth - 1) : { load: () => ${index === 2 ? 'read()' : `${next}.load()`} });\n` +
        `export function load() {\n  return make(3).load();\n}\n` +
        `export const step = async () => load();\n`,
    ];
  }),
);

const files: ProjectFiles = {
  'package.json': JSON.stringify({ name: 'order', private: true, type: 'module', dependencies: { express: '^5.0.0' } }),
  'eslint.config.js': "import eventLoop from 'eslint-plugin-event-loop';\nexport default [eventLoop.configs.strict];\n",
  ...circle,
  'src/read.js':
    "import fs from 'node:fs';\nexport const read = () => fs.readFileSync('x');\nlet kept;\nexport const once = () => (kept ??= read());\n",
  'src/index.js': "export * from './read.js';\nexport { step } from './circle/a.js';\nexport { store } from './store.js';\n",
  'src/store.js':
    "import { read } from './read.js';\nclass Store {\n  loadAll() {\n    return read();\n  }\n  get size() {\n    return read().length;\n  }\n}\nexport const store = new Store();\n",
  // By the property's name alone.
  'src/runtime.js': "import { store } from './store.js';\nexport const runtime = {};\nruntime.library = { archive: store };\n",
  'src/plugin.js':
    'export default function (RED) {\n  RED.nodes.registerType("x", async function () {\n    await RED.wait();\n    return RED.archive.loadAll();\n  });\n}\n',
  // Two targets of which one blocks.
  'src/either.js':
    "import { read, once } from './read.js';\nconst pick = process.argv[2] ? read : () => 1;\nexport const both = async () => pick();\nexport const cached = async () => once();\n",
  'src/routes.js':
    "import express from 'express';\nimport { read, store } from './index.js';\nimport { start } from './boot.js';\nconst app = express();\napp.get('/x', (request, response) => {\n  response.send(read() + store.size);\n});\nstart(app);\n",
  'src/boot.js': "import { read } from './read.js';\nexport async function start(app) {\n  read();\n  app.listen(1);\n}\n",
  'src/job.js': "import { start } from './boot.js';\nexport const job = app => setInterval(() => start(app), 10);\n",
  'src/both.js':
    "import { one, two } from './later.js';\nexport const all = async id => {\n  const first = await one(id);\n  const second = await two(id);\n  return [first, second];\n};\n",
  'src/later.js':
    "import { readFile } from 'node:fs/promises';\nexport const one = id => readFile(`a/${id}`);\nexport const two = id => readFile(`b/${id}`);\n",
  // A test that the program leads to, and others that use what the program has.
  'test/fixture.js': "import fs from 'node:fs';\nexport const fixture = () => fs.readFileSync('y');\n",
  'src/seed.js': "import { fixture } from '../test/fixture.js';\nexport const seed = async () => fixture();\n",
  'test/boot.test.js':
    "import { start } from '../src/boot.js';\nimport { fixture } from './fixture.js';\nexport const run = async () => {\n  await start();\n  return fixture();\n};\n",
};

const names = Object.keys(files).filter(name => name.startsWith('src/') || name.startsWith('test/'));

function print(directory: string, results: readonly ESLint.LintResult[]): string[] {
  return results
    .flatMap(({ filePath, messages }) =>
      messages.map(message => {
        const { line, column, ruleId, suggestions = [] } = message;
        const path = relative(directory, filePath).replaceAll('\\', '/');
        return `${path}:${line}:${column} ${ruleId} ${message.message} ${suggestions.map(({ fix }) => JSON.stringify(fix)).join()}`;
      }),
    )
    .sort();
}

/** Lints files one after the other; a folder that was not linted before is to the plugin as a process of its own. */
async function lintInOrder(directory: string, order: readonly string[]): Promise<string[]> {
  const eslint = new ESLint({ cwd: directory, overrideConfigFile: true, overrideConfig: configOf({ preset: 'strict' }) });
  const printed: string[] = [];
  for (const name of order) printed.push(...print(directory, await eslint.lintFiles([name])));
  return printed.sort();
}

/** The same files in a folder of their own, with or without the cache that was written for them. */
async function inCopy<Result>(of: string, isWarm: boolean, use: (directory: string) => Promise<Result>): Promise<Result> {
  return withProject({}, async directory => {
    cpSync(of, directory, { recursive: true, filter: source => isWarm || !source.includes('node_modules') });
    mkdirSync(join(directory, 'node_modules'), { recursive: true });
    return use(directory);
  });
}

/** All orders of a kind: shifted, backwards, and each second first. */
const orders: Readonly<Record<string, readonly string[]>> = {
  backwards: names.toReversed(),
  'tests first': names.toSorted((left, right) => Number(right.startsWith('test/')) - Number(left.startsWith('test/'))),
  'each second first': [...names.filter((_, index) => index % 2 === 1), ...names.filter((_, index) => index % 2 === 0)],
  'from the middle': [...names.slice(names.length / 2), ...names.slice(0, names.length / 2)],
};

describe('the reports are a function of the files', () => {
  let expected: string[] = [];

  beforeAll(async () => {
    expected = await withProject(files, directory => lintInOrder(directory, names));
  });

  it('finds paths, roots, one of several targets, a match by name and a test among them', () => {
    const text = expected.join('\n');
    expect(text).toMatch(/src\/circle\/a\.js:7:33 event-loop\/no-sync-fs `load\(\)`/);
    expect(text).toMatch(/src\/routes\.js:6:\d+ event-loop\/no-sync-fs .*on every `GET \/x`/);
    expect(text).toMatch(/src\/either\.js:3:.*if it is that one of several/);
    expect(text).toMatch(/src\/plugin\.js:4:.*going by the name `loadAll` alone/);
    expect(text).toMatch(/src\/seed\.js:2:.*test\/fixture\.js:2/);
    expect(text).toMatch(/src\/both\.js:3:\d+ event-loop\/no-sequential-await/);
  });

  it('a question that takes longer than one may is answered for who asks first as for the others', async () => {
    const parts = Array.from({ length: 600 }, (_, index) => `const part${index} = () => kept;\n`);
    const choices = parts.map((_, index) => `  if (which === ${index}) return part${index}();\n`);
    const wide =
      `import fs from 'node:fs';\nconst kept = { load: () => fs.readFileSync('x') };\n${parts.join('')}` +
      `export const choose = which => {\n${choices.join('')}  return kept;\n};\n`;
    const asking = `import { choose } from './wide.js';\nexport const run = async which => choose(which).load();\n`;
    const asked = await withProject({ 'a.js': asking, 'b.js': asking, 'c.js': asking, 'wide.js': wide }, directory =>
      lintInOrder(directory, ['b.js', 'c.js', 'a.js']),
    );
    expect(asked.map(line => line.slice(0, 9))).toEqual(['a.js:2:35', 'b.js:2:35', 'c.js:2:35']);
  });

  it.each(Object.keys(orders))('in another order: %s', async order => {
    expect(await withProject(files, directory => lintInOrder(directory, orders[order]!))).toEqual(expected);
  });

  it('each file alone', async () => {
    const alone: string[] = [];
    for (const name of names) alone.push(...(await withProject(files, directory => lintInOrder(directory, [name]))));
    expect(alone.sort()).toEqual(expected);
  });

  it('with a cold cache and a warm one', async () => {
    await withProject(files, async directory => {
      const [cold, warm] = await inCopy(directory, false, async copy => {
        const first = await lintInOrder(copy, names);
        expect(readdirSync(join(copy, 'node_modules/.cache/eslint-plugin-event-loop'))).not.toEqual([]);
        return [first, await inCopy(copy, true, another => lintInOrder(another, orders['backwards']!))];
      });
      expect(cold).toEqual(expected);
      expect(warm).toEqual(expected);
    });
  });

  it.each([10, 9])('built and with ESLint %i in one thread, two and four, without and with a cache', async eslint => {
    await withProject(files, async directory => {
      installPackage(directory, { eslint });
      const cache = join(directory, 'node_modules/.cache');
      const bin = join(directory, 'node_modules/eslint/bin/eslint.js');
      const lint = async (threads: number): Promise<string[]> => {
        const options = ['--concurrency', String(threads), '--format', 'json', 'src', 'test'];
        const { stdout } = await promisify(execFile)(process.execPath, [bin, ...options], { cwd: directory }).catch(
          (error: unknown) => error as { stdout: string },
        );
        return print(directory, JSON.parse(stdout) as ESLint.LintResult[]);
      };
      for (const threads of [1, 2, 4]) {
        rmSync(cache, { recursive: true, force: true });
        expect(await lint(threads)).toEqual(expected);
      }
      expect(await lint(4)).toEqual(expected);
    });
  });
});
