import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { Linter } from 'eslint';
import { afterEach, expect, test, vi } from 'vitest';

import { configOf } from '../lint-project.ts';
import { writeProject } from '../project/temporary-project.ts';

vi.mock('../../src/project/editor.ts', () => ({ isLanguageServer: () => true }));

afterEach(() => vi.restoreAllMocks());

/** What `performance.now()` goes forward by, in milliseconds, each time it is asked: with 400 there is time for three files. */
let tick = 0;

function slowDown(milliseconds: number): void {
  tick = milliseconds;
  let now = performance.now();
  vi.spyOn(performance, 'now').mockImplementation(() => (now += tick));
}

const numbers = Array.from({ length: 20 }, (_, index) => index);

const themes = Object.fromEntries(
  numbers.map(index => [
    `theme/${index}.js`,
    `import fs from 'node:fs';\nexport const theme = { loadTheme${index}() { return fs.readFileSync('${index}'); } };\n`,
  ]),
);

const files = {
  'package.json': '{"private": true, "type": "module"}',
  'main.js': "import { warm } from './warm.js';\nimport './server.js';\nawait warm();\n",
  'server.js':
    "import { createServer } from 'node:http';\nimport { read } from './read.js';\nimport { serve } from './serve.js';\ncreateServer(() => { read(); serve(); }).listen(1);\n",
  'read.js': "import fs from 'node:fs';\nexport function read() { return fs.readFileSync('a'); }\n",
  'serve.js': "import { read } from './read.js';\nexport async function serve() { return read(); }\n",
  'warm.js': "import { read } from './read.js';\nexport async function warm() { return read(); }\n",
  ...themes,
};

function lint(root: string, file: string): string[] {
  const linter = new Linter({ cwd: root });
  const path = `${root}/${file}`;
  return linter.verify(readFileSync(path, 'utf8'), configOf({}), path).map(({ line, message }) => `${line}: ${message}`);
}

const inServer =
  '4: `read()` blocks the event loop on every request: read (read.js:2) → fs.readFileSync (read.js:2). Use `fs.promises.readFile`.';
const inServe =
  '2: `read()` blocks the event loop on every request: read (read.js:2) → fs.readFileSync (read.js:2). Use `fs.promises.readFile`.';

test('what there is no time for is silent, and what a file itself leads to is not', () => {
  const root = writeProject(files);
  slowDown(400);
  expect(lint(root, 'server.js')).toEqual([inServer]);
  expect(lint(root, 'serve.js')).toEqual([]);
  expect(lint(root, 'warm.js')).toEqual([]);
  slowDown(0);
  expect(lint(root, 'serve.js')).toEqual([inServe]);
  expect(lint(root, 'server.js')).toEqual([inServer]);
  expect(lint(root, 'warm.js')).toEqual([]);
});

test('a name that only one file has as yet leads nowhere until all are read', () => {
  for (const index of numbers) {
    const user = `import { createServer } from 'node:http';\nexport const serve = it => createServer(() => it.loadTheme${index}());\n`;
    const root = writeProject({ ...files, 'user.js': user });
    slowDown(60);
    expect(lint(root, 'user.js')).toEqual([]);
    slowDown(0);
    expect(lint(root, 'user.js')).toEqual([expect.stringContaining(`(theme/${index}.js:2)`)]);
  }
});

test('the rest is built between two lints', async () => {
  const root = writeProject(files);
  slowDown(400);
  expect(lint(root, 'serve.js')).toEqual([]);
  vi.restoreAllMocks();
  await sleep(1000);
  slowDown(400);
  expect(lint(root, 'serve.js')).toEqual([inServe]);
});

test('what there was no time to link is silent until there is', () => {
  const root = writeProject({ ...files, 'types.d.ts': 'export type Name = string;\n' });
  // Reads all files, and asks nothing.
  expect(lint(root, 'types.d.ts')).toEqual([]);
  slowDown(400);
  expect(lint(root, 'serve.js')).toEqual([]);
  slowDown(0);
  expect(lint(root, 'serve.js')).toEqual([inServe]);
});

test('of what a file leads to as much is linked as there is time for, the nearest first', () => {
  const chain = Object.fromEntries(
    numbers.map(index => [
      `step/${index}.js`,
      `import { step as next } from './${index + 1}.js';\nexport function step() { return next(); }\n`,
    ]),
  );
  const last = "import fs from 'node:fs';\nexport function step() { return fs.readFileSync('a'); }\n";
  const user = `import { createServer } from 'node:http';\nimport { step } from './step/0.js';\nimport { read } from './read.js';\ncreateServer(() => { step(); }).listen(1);\ncreateServer(() => { read(); }).listen(2);\n`;
  const root = writeProject({ ...files, ...chain, 'step/20.js': last, 'user.js': user });
  slowDown(100);
  expect(lint(root, 'user.js')).toEqual([expect.stringMatching(/^5: /)]);
  slowDown(0);
  expect(lint(root, 'user.js')).toEqual([expect.stringMatching(/^4: /), expect.stringMatching(/^5: /)]);
});

test('what fails between two lints ends nothing', async () => {
  const root = writeProject(files);
  slowDown(400);
  expect(lint(root, 'serve.js')).toEqual([]);
  let asked = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    asked += 1;
    throw new Error('no time');
  });
  await sleep(200);
  expect(asked).toBeGreaterThan(0);
  vi.restoreAllMocks();
  await sleep(200);
  expect(lint(root, 'serve.js')).toEqual([inServe]);
});
