import { expect, test } from 'vitest';

import { createKeptProjects } from '../../src/project/kept-projects.ts';

import type { ProjectIndex } from '../../src/project/project-index.ts';

/** Goes through projects of as many files each, by their keys, and gives which were made, and which closed (`-`). */
function goThrough(keys: string, files: number, limit: number): string {
  let log = '';
  const projects = createKeptProjects(limit);
  for (const key of keys) {
    projects.take(key, (): ProjectIndex => {
      log += key;
      return {
        open: () => expect.unreachable(),
        countFiles: () => files,
        close: () => {
          log += `-${key.toUpperCase()}`;
        },
      };
    });
  }
  return log;
}

test('projects whose files are few are all kept', () => {
  expect(goThrough('aabcdabcd', 10, 100)).toBe('abcd');
});

test('a project that was not linted for the longest time goes first, once the others have too many files', () => {
  expect(goThrough('abcadbb', 50, 100)).toBe('abcd-Bb-C');
});

test('a project that is larger than all that is kept stays as long as it is linted', () => {
  expect(goThrough('aaabbba', 101, 100)).toBe('ab-Aa-B');
});
