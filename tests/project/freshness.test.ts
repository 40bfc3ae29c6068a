import { mkdirSync, renameSync, rmSync, utimesSync } from 'node:fs';

import { expect, test } from 'vitest';

import { openAt, textOf, writeFiles, writeProject } from './temporary-project.ts';

import type { Project } from '../../src/project/project.ts';

/** Opens the project again and again, as lints in an editor do, until it is as expected. */
async function reopenUntil(path: string, isReached: (project: Project) => boolean): Promise<Project> {
  for (let lint = 0; lint < 400; lint++) {
    const project = openAt(path, '');
    if (isReached(project)) return project;
    await new Promise(resolve => setTimeout(resolve, 25));
  }
  throw new Error('was not seen in ten seconds');
}

test('a callee that changed is seen when the answer that went through it is checked', () => {
  const root = writeProject({ 'package.json': '{}', 'a.js': '', 'b.js': 'first()' });
  const project = openAt(`${root}/a.js`, '');
  expect(textOf(project, `${root}/b.js`)).toBe('first()');
  for (const text of ['other()', 'third()', 'longerThanBefore()']) {
    writeFiles(root, { 'b.js': text });
    const { version } = project;
    project.refresh([`${root}/b.js`]);
    expect(textOf(project, `${root}/b.js`)).toBe(text);
    expect(project.changedSince(version)).toEqual(new Set([`${root}/b.js`]));
  }
});

test('a file that was replaced by another of the same size and time is seen', () => {
  const root = writeProject({ 'package.json': '{}', 'a.js': '', 'b.js': 'first()', 'c.js': 'other()' });
  for (const name of ['b.js', 'c.js']) utimesSync(`${root}/${name}`, 1000.5, 1000.5);
  const project = openAt(`${root}/a.js`, '');
  expect(textOf(project, `${root}/b.js`)).toBe('first()');
  renameSync(`${root}/c.js`, `${root}/b.js`);
  project.refresh([`${root}/b.js`]);
  expect(textOf(project, `${root}/b.js`)).toBe('other()');
});

test('nothing changes where nothing changed', () => {
  const root = writeProject({ 'package.json': '{}', 'a.js': '', 'b.js': 'b()' });
  const { version } = openAt(`${root}/a.js`, '');
  for (const name of ['a.js', 'b.js', 'a.js']) openAt(`${root}/${name}`, name === 'a.js' ? '' : 'b()').refresh([`${root}/b.js`]);
  expect(openAt(`${root}/a.js`, '').version).toBe(version);
});

test('what lay over a file is a change when it comes, when it is edited and when it goes', () => {
  const root = writeProject({ 'package.json': '{}', 'a.js': 'a()', 'b.js': 'b()' });
  let { version } = openAt(`${root}/b.js`, 'b()');
  for (const [name, text] of [
    ['a.js', 'x()'],
    ['a.js', 'y()'],
    ['b.js', 'b()'],
  ] as const) {
    const project = openAt(`${root}/${name}`, text);
    expect(project.changedSince(version)).toEqual(new Set([`${root}/a.js`]));
    version = project.version;
  }
  expect(openAt(`${root}/a.js`, 'a()').version).toBe(version);
});

test('a new file is seen, and who imported it before it was there', async () => {
  const root = writeProject({ 'package.json': '{}', 'a.js': '', 'b.js': '' });
  const project = openAt(`${root}/a.js`, '');
  expect(project.resolve(`${root}/b.js`, './parts')).toEqual({ type: 'unknown' });
  expect(project.resolve(`${root}/b.js`, './a.js')).toEqual({ type: 'file', path: `${root}/a.js` });
  const { version } = project;
  writeFiles(root, { 'parts/index.ts': '' });
  await reopenUntil(`${root}/a.js`, ({ files }) => files.includes(`${root}/parts/index.ts`));
  expect(project.resolve(`${root}/b.js`, './parts')).toEqual({ type: 'file', path: `${root}/parts/index.ts` });
  expect([...project.changedSince(version)].sort()).toEqual([`${root}/b.js`, `${root}/parts/index.ts`]);
});

test('a new file may stand before another', async () => {
  const root = writeProject({ 'package.json': '{}', 'a.js': '', 'x/b.js': '' });
  const project = openAt(`${root}/a.js`, '');
  expect(project.resolve(`${root}/a.js`, './x/b')).toEqual({ type: 'file', path: `${root}/x/b.js` });
  writeFiles(root, { 'x/b.ts': '' });
  await reopenUntil(`${root}/a.js`, ({ resolve }) => JSON.stringify(resolve(`${root}/a.js`, './x/b')).includes('b.ts'));
});

test('a file that went is no longer resolved to', async () => {
  const root = writeProject({ 'package.json': '{}', 'a.js': '', 'b.js': 'b()' });
  const project = openAt(`${root}/a.js`, '');
  expect(project.resolve(`${root}/a.js`, './b').type).toBe('file');
  rmSync(`${root}/b.js`);
  await reopenUntil(`${root}/a.js`, ({ files }) => files.length === 1);
  expect(project.resolve(`${root}/a.js`, './b')).toEqual({ type: 'unknown' });
  expect(project.summaryOf(`${root}/b.js`)).toBeUndefined();
});

test('a file that changed without being asked for is seen by the next sweep', async () => {
  const root = writeProject({ 'package.json': '{}', 'a.js': '', 'b.js': 'b()' });
  openAt(`${root}/a.js`, '');
  writeFiles(root, { 'b.js': 'changed()' });
  await reopenUntil(`${root}/a.js`, project => textOf(project, `${root}/b.js`) === 'changed()');
});

test('changed paths of tsconfig.json and changed manifests lead elsewhere', async () => {
  const paths = (to: string) => JSON.stringify({ compilerOptions: { paths: { '~': [to] } } });
  const root = writeProject({
    'package.json': '{"imports": {"#x": "./b.ts"}}',
    'tsconfig.json': paths('./b.ts'),
    'a.ts': '',
    'b.ts': '',
    'c.ts': '',
  });
  const project = openAt(`${root}/a.ts`, '');
  const where = () => ['~', '#x'].map(specifier => JSON.stringify(project.resolve(`${root}/a.ts`, specifier)).at(-6));
  expect(where()).toEqual(['b', 'b']);
  writeFiles(root, { 'tsconfig.json': paths('./c.ts') });
  await reopenUntil(`${root}/a.ts`, () => where()[0] === 'c');
  const { version } = project;
  writeFiles(root, { 'package.json': '{"imports": {"#x": "./c.ts"}, "bin": "c.ts"}' });
  await reopenUntil(`${root}/a.ts`, () => where()[1] === 'c');
  expect([...project.changedSince(version)].sort()).toEqual([`${root}/a.ts`, `${root}/package.json`]);
  expect(project.packages[0]!.binaries).toEqual([`${root}/c.ts`]);
});

test('a package that was installed is resolved to', async () => {
  const root = writeProject({ 'package.json': '{}', 'a.ts': '' });
  mkdirSync(`${root}/node_modules`);
  const project = openAt(`${root}/a.ts`, '');
  expect(project.resolve(`${root}/a.ts`, 'x')).not.toHaveProperty('path');
  writeFiles(root, { 'node_modules/x/package.json': '{"main": "main.js"}', 'node_modules/x/main.js': '' });
  await reopenUntil(`${root}/a.ts`, ({ resolve }) => 'path' in resolve(`${root}/a.ts`, 'x'));
});

test('a package.json that appears makes a project', async () => {
  const root = writeProject({ 'a.js': '', 'b.js': '' });
  expect(openAt(`${root}/a.js`, '').complete).toBe(false);
  writeFiles(root, { 'package.json': '{}' });
  const project = await reopenUntil(`${root}/a.js`, ({ complete }) => complete);
  expect(project.files).toEqual([`${root}/a.js`, `${root}/b.js`]);
});
