import { Dirent } from 'node:fs';

import { expect, test, vi } from 'vitest';

import { createFileFinder, maximalDirectories } from '../../src/project/find-files.ts';
import { writeProject } from './temporary-project.ts';

vi.mock(import('node:fs'), async importActual => {
  const fs = await importActual();
  const readdirSync = (path: string, options: object) =>
    path.endsWith('/many') ? pretended : (fs.readdirSync as (path: string, options: object) => Dirent[])(path, options);
  return { ...fs, readdirSync: readdirSync as typeof fs.readdirSync };
});

/** As many directories as a project may have, which take minutes to make and to remove again. */
const pretended = Array.from({ length: maximalDirectories }, (_, index) => {
  const directory = Object.create(Dirent.prototype, { name: { value: String(index) } }) as Dirent;
  directory.isFile = () => false;
  directory.isDirectory = () => true;
  return directory;
});

test('a project with more directories than an index can hold is not swept to the end', () => {
  const root = writeProject({ 'a.js': '', 'many/x.js': '', 'z/b.js': '' });
  const { sources, tooMany } = createFileFinder(root)();
  expect(sources).toEqual([`${root}/a.js`]);
  expect(tooMany).toBe(true);
});
