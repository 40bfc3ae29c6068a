import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { createFileFinder, maximalFilesPerDirectory } from '../../src/project/find-files.ts';
import { writeFiles, writeProject } from './temporary-project.ts';

function find(root: string, isLeftOut?: (path: string) => boolean): readonly string[] {
  return createFileFinder(root, isLeftOut)().sources.map(path => path.slice(root.length + 1));
}

test('sources are JavaScript and TypeScript, sorted', () => {
  const names = ['z.js', 'a.ts', 'b.tsx', 'c.jsx', 'd.mjs', 'e.cjs', 'f.mts', 'g.cts', 'deep/x.ts'];
  const others = ['a.d.ts', 'a.d.mts', 'a.css.d.ts', 'x.min.js', 'y.json', 'z.css', 'README.md', 'w.wasm'];
  const root = writeProject(Object.fromEntries([...names, ...others].map(name => [name, ''])));
  expect(find(root)).toEqual([...names].sort());
});

test('node_modules, .git and caches are left out', () => {
  const root = writeProject({
    'a.js': '',
    'node_modules/x/i.js': '',
    '.git/hooks/x.js': '',
    '.next/x.js': '',
    'coverage/x.js': '',
  });
  expect(find(root)).toEqual(['a.js']);
});

test('what .gitignore files name is left out, the deepest deciding', () => {
  const root = writeProject({
    '.gitignore': 'gen/\n/top.js\n*.out.js\n!keep.out.js\n# a comment\n\nlogs/*\n!logs/kept.js',
    'top.js': '',
    'a/top.js': '',
    'a/gen/x.js': '',
    'a/x.out.js': '',
    'a/keep.out.js': '',
    'logs/x.js': '',
    'logs/kept.js': '',
    'b/.gitignore': '!x.out.js\nonly-here.js',
    'b/x.out.js': '',
    'b/only-here.js': '',
    'only-here.js': '',
  });
  expect(find(root)).toEqual(['a/keep.out.js', 'a/top.js', 'b/x.out.js', 'logs/kept.js', 'only-here.js']);
});

test('the .gitignore files of the repository above the root count, up to its top', () => {
  const repository = writeProject({
    '.git/HEAD': '',
    '.gitignore': 'generated\n',
    'packages/.gitignore': '/app/old\n',
    'packages/app/a.js': '',
    'packages/app/generated/x.js': '',
    'packages/app/old/x.js': '',
  });
  expect(find(`${repository}/packages/app`)).toEqual(['a.js']);
});

test('a root that is itself ignored by the repository around it is swept all the same', () => {
  const repository = writeProject({ '.git/HEAD': '', '.gitignore': 'tmp\n', 'tmp/app/a.js': '' });
  expect(find(`${repository}/tmp/app`)).toEqual(['a.js']);
});

test('build output is left out beside source only', () => {
  const root = writeProject({ 'a/src/x.ts': '', 'a/dist/x.js': '', 'b/dist/x.js': '', 'c/build/x.js': '', 'c/lib/y.js': '' });
  expect(find(root)).toEqual(['a/src/x.ts', 'b/dist/x.js', 'c/build/x.js', 'c/lib/y.js']);
});

test('settings.ignore leaves out files and whole directories', () => {
  const root = writeProject({ 'a.js': '', 'b/x.js': '', 'c/x.js': '' });
  expect(find(root, path => path === 'b' || path === 'c/x.js')).toEqual(['a.js']);
});

test('cyclic links are not followed', () => {
  const root = writeProject({ 'a/x.js': '' });
  symlinkSync(root, `${root}/a/up`);
  symlinkSync(`${root}/a/loop`, `${root}/a/loop`);
  symlinkSync(`${root}/a/x.js`, `${root}/link.js`);
  expect(find(root)).toEqual(['a/x.js']);
});

test('a directory with thousands of code files is data', () => {
  const root = writeProject({ 'a.js': '' });
  mkdirSync(`${root}/data`);
  for (let index = 0; index <= maximalFilesPerDirectory; index++) writeFileSync(`${root}/data/${index}.js`, '');
  expect(find(root)).toEqual(['a.js']);
});

test('directories that cannot be read are skipped', () => {
  const root = writeProject({ 'a.js': '', 'secret/x.js': '' });
  chmodSync(`${root}/secret`, 0);
  const found = find(root);
  chmodSync(`${root}/secret`, 0o700);
  // Whoever is root may read everything.
  expect(found).toEqual(process.getuid?.() === 0 ? ['a.js', 'secret/x.js'] : ['a.js']);
});

test('a second sweep sees what came, went, and is ignored by now', async () => {
  const root = writeProject({ 'a/x.js': '', 'b/y.js': '', '.gitignore': '' });
  const finder = createFileFinder(root);
  const sources = () => finder().sources.map(path => path.slice(root.length + 1));
  expect(sources()).toEqual(['a/x.js', 'b/y.js']);
  writeFiles(root, { 'a/new.js': '', 'c/z.js': '' });
  rmSync(`${root}/b`, { recursive: true });
  expect(sources()).toEqual(['a/new.js', 'a/x.js', 'c/z.js']);
  await new Promise(resolve => setTimeout(resolve, 100));
  expect(sources()).toEqual(['a/new.js', 'a/x.js', 'c/z.js']);
  writeFiles(root, { '.gitignore': 'x.js' });
  expect(sources()).toEqual(['a/new.js', 'c/z.js']);
  writeFiles(root, { 'c/.gitignore': '*' });
  expect(sources()).toEqual(['a/new.js']);
});
