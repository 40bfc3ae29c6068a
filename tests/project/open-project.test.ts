import { rmSync } from 'node:fs';

import { expect, test } from 'vitest';

import { openAt, textOf, writeFiles, writeProject } from './temporary-project.ts';

test('the linted text lies over the disk for that lint alone', () => {
  const root = writeProject({ 'package.json': '{}', 'a.ts': 'a()', 'b.ts': 'b()' });
  expect(textOf(openAt(`${root}/a.ts`, 'edited()'), `${root}/a.ts`)).toBe('edited()');
  expect(textOf(openAt(`${root}/b.ts`, 'b()'), `${root}/a.ts`)).toBe('a()');
});

test('a linted file that is not on disk is part of the project while it is linted', () => {
  const root = writeProject({ 'package.json': '{}', 'a.ts': '' });
  expect(openAt(`${root}/new.ts`, 'x()').files).toEqual([`${root}/a.ts`, `${root}/new.ts`]);
  expect(openAt(`${root}/a.ts`, '').files).toEqual([`${root}/a.ts`]);
});

test('a text that only the parser of the lint can read is summarised from its tree', () => {
  const root = writeProject({ 'package.json': '{}' });
  const project = openAt(`${root}/App.vue`, 'from.the.given.tree()');
  expect(textOf(project, `${root}/App.vue`)).toBe('from.the.given.tree()');
});

test('changes on disk are seen in the same process', async () => {
  const root = writeProject({ 'package.json': '{}', 'a.ts': 'a()', 'b.ts': 'b()' });
  const project = openAt(`${root}/a.ts`, 'a()');
  expect(textOf(project, `${root}/b.ts`)).toBe('b()');
  const { version } = project;
  writeFiles(root, { 'b.ts': 'changed()', 'c.ts': 'c()' });
  project.refresh([`${root}/b.ts`]);
  expect(textOf(project, `${root}/b.ts`)).toBe('changed()');
  expect([...project.changedSince(version)]).toEqual([`${root}/b.ts`]);
  rmSync(`${root}/b.ts`);
  await new Promise(resolve => setTimeout(resolve, 500));
  expect(openAt(`${root}/a.ts`, 'a()').files).toEqual([`${root}/a.ts`, `${root}/c.ts`]);
  expect([...project.changedSince(version)].sort()).toEqual([`${root}/b.ts`, `${root}/c.ts`]);
});

test('outside of any package nothing is swept', () => {
  const root = writeProject({ 'a.ts': '', 'b.ts': 'b()', 'c.ts': '' });
  const project = openAt(`${root}/a.ts`, '');
  expect(project.complete).toBe(false);
  expect(project.files).toEqual([`${root}/a.ts`]);
  expect(project.resolve(`${root}/a.ts`, './b')).toEqual({ type: 'file', path: `${root}/b.ts` });
  expect(textOf(project, `${root}/b.ts`)).toBe('b()');
});
