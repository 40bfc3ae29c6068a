import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { openDiskCache } from '../../src/project/disk-cache.ts';
import { createSummaries } from '../../src/project/summaries.ts';
import { compileSource } from './compiled-source.ts';
import { writeFiles, writeProject } from './temporary-project.ts';

import type { ModuleSummary } from '../../src/summary/module-summary.ts';

const cachePath = 'node_modules/.cache/eslint-plugin-event-loop';

/** A project of thirty files, last written long ago. */
function writeOldProject(): string {
  const names = Array.from({ length: 30 }, (_, index) => `src/${index}.js`);
  const root = writeProject({
    'package.json': '{}',
    'node_modules/x.txt': '',
    ...Object.fromEntries(names.map(name => [name, name])),
  });
  for (const name of names) utimesSync(`${root}/${name}`, 1000.5, 1000.5);
  return root;
}

interface Code {
  readonly createSummaries: typeof createSummaries;
  readonly openDiskCache: typeof openDiskCache;
}

/** Reads all files as a new process would; the texts they are said to hold, and how many summaries had to be made. */
function readAll(
  root: string,
  code: Code = { createSummaries, openDiskCache },
): { readonly texts: readonly string[]; readonly made: number } {
  let made = 0;
  const make = (_: string, text: string) => {
    made++;
    return { directives: [text] } as unknown as ModuleSummary;
  };
  const summaries = code.createSummaries(make, code.openDiskCache(root, 'modules'));
  const paths = readdirSync(`${root}/src`).map(name => `${root}/src/${name}`);
  const texts = paths.map(path => summaries.summaryOf(path)!.directives[0]!);
  summaries.save();
  return { texts, made };
}

const cacheFiles = (root: string) => readdirSync(`${root}/${cachePath}`).map(name => `${root}/${cachePath}/${name}`);
const rightTexts = (root: string) => readdirSync(`${root}/src`).map(name => readFileSync(`${root}/src/${name}`, 'utf8'));

test('what one process summarised the next one knows', () => {
  const root = writeOldProject();
  expect(readAll(root)).toEqual({ texts: rightTexts(root), made: 30 });
  expect(readAll(root)).toEqual({ texts: rightTexts(root), made: 0 });
});

test('a file that changed is summarised anew, also with the same size and time', () => {
  const root = writeOldProject();
  readAll(root);
  writeFiles(root, { 'src/3.js': 'src/X.js', 'src/4.js': 'longer than before' });
  utimesSync(`${root}/src/3.js`, 1000.5, 1000.5);
  expect(readAll(root)).toEqual({ texts: rightTexts(root), made: 2 });
});

test('a file that was only touched, as by a fresh checkout, is not', () => {
  const root = writeOldProject();
  readAll(root);
  utimesSync(`${root}/src/3.js`, 2000.5, 2000.5);
  expect(readAll(root)).toEqual({ texts: rightTexts(root), made: 0 });
});

test('files that went leave the cache', () => {
  const root = writeOldProject();
  readAll(root);
  rmSync(`${root}/src/3.js`);
  for (let name = 0; name < 30; name++) if (name !== 3) writeFiles(root, { [`src/${name}.js`]: `new ${name}` });
  readAll(root);
  expect(
    cacheFiles(root)
      .map(path => readFileSync(path, 'utf8'))
      .join(),
  ).not.toContain('src/3.js');
});

test.each<[string, (path: string) => void]>([
  ['empty', path => truncateSync(path)],
  ['cut off in its first line', path => truncateSync(path, 20)],
  ['cut off in its table', path => truncateSync(path, 120)],
  ['cut off at its end', path => truncateSync(path, readFileSync(path).length - 3)],
  ['of another version', path => writeFileSync(path, `#${readFileSync(path, 'utf8').slice(1)}`)],
  ['no cache at all', path => writeFileSync(path, Buffer.from([0, 10, 255, 10, 123]))],
  ['changed within', path => writeFileSync(path, readFileSync(path, 'utf8').replace(/"src\/(?=\d+\.js"\]\})/g, '"SRC/'))],
  [
    'a table of something else',
    path => writeFileSync(path, readFileSync(path, 'utf8').replace(/\n.*\n/, '\n[["src/1.js",null],7,null]\n')),
  ],
  ['a directory', path => (rmSync(path), mkdirSync(path))],
])('a cache that is %s is made anew', (_, damage) => {
  const root = writeOldProject();
  readAll(root);
  cacheFiles(root).forEach(damage);
  const { texts, made } = readAll(root);
  expect(texts).toEqual(rightTexts(root));
  expect(made).toBeGreaterThan(0);
});

test('where the cache cannot be written nothing is lost but time', () => {
  const root = writeOldProject();
  mkdirSync(`${root}/node_modules/.cache`);
  writeFileSync(`${root}/${cachePath}`, 'a file where the directory should be');
  expect(readAll(root)).toEqual({ texts: rightTexts(root), made: 30 });
  rmSync(`${root}/${cachePath}`);
  chmodSync(`${root}/node_modules/.cache`, 0o500);
  expect(readAll(root).texts).toEqual(rightTexts(root));
});

test('without node_modules nothing is written', () => {
  const root = writeProject({ 'package.json': '{}', 'src/a.js': 'a' });
  readAll(root);
  expect(readdirSync(root)).toEqual(['package.json', 'src']);
});

/** A process that writes the cache all the time. */
const writeForever = `
  const [source, root] = process.argv.slice(1);
  const { openDiskCache } = await import(source + 'project/disk-cache.js');
  const { createSummaries } = await import(source + 'project/summaries.js');
  for (;;) {
    const cache = { ...openDiskCache(root, 'modules'), load: () => new Map() };
    const summaries = createSummaries((_, text) => ({ directives: [text] }), cache);
    for (let name = 0; name < 30; name++) summaries.read(root + '/src/' + name + '.js');
    summaries.save();
    process.stdout.write('.');
  }`;

test('what is written is whole or not there, whoever writes at the same time and is killed in the middle', async () => {
  const root = writeOldProject();
  const source = compileSource();
  const code: Code = {
    ...((await import(`${source}project/summaries.js`)) as Pick<Code, 'createSummaries'>),
    ...((await import(`${source}project/disk-cache.js`)) as Pick<Code, 'openDiskCache'>),
  };
  const writers = Array.from({ length: 3 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', writeForever, source, root]),
  );
  const started = writers.map(writer => new Promise(resolve => writer.stdout.once('data', resolve)));
  const ended = writers.map(writer => new Promise(resolve => writer.once('exit', resolve)));
  await Promise.all(started);
  for (let round = 0; round < 50; round++) {
    expect(readAll(root, code).texts).toEqual(rightTexts(root));
    if (round === 25) writers[0]!.kill('SIGKILL');
    await new Promise(resolve => setTimeout(resolve, 4));
  }
  for (const writer of writers) writer.kill('SIGKILL');
  await Promise.all(ended);
  expect(readAll(root, code)).toEqual({ texts: rightTexts(root), made: 0 });
});
