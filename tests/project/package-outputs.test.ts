import { expect, it } from 'vitest';

import { findCompilerOutputs, findPackageOutputs } from '../../src/project/package-outputs.ts';

const findOutputs = (manifest: object, files: readonly string[]) =>
  findPackageOutputs(
    [{ directory: '/p', manifest: manifest as Record<string, unknown> }],
    files.map(file => `/p/${file}`).sort(),
  );

const dist = ['dist/a.js', 'dist/b.js', 'dist/c.js', 'dist/cli/d.js', 'dist/index.js'];

it('what the manifest exports from a well-known directory is built from the rest', () => {
  expect(findOutputs({ main: './dist/index.js' }, [...dist, 'lib/a.ts', 'lib/b.ts'])).toEqual(['/p/dist']);
  expect(findOutputs({ exports: { '.': { import: './build/index.mjs' } } }, ['build/index.mjs', 'index.ts'])).toEqual([
    '/p/build',
  ]);
});

it('a published package is not built from the one file that is beside its output', () => {
  expect(findOutputs({ main: 'dist/index.js' }, [...dist, 'templates/cli-template.js'])).toEqual([]);
});

it('configuration is no source', () => {
  expect(findOutputs({ main: 'dist/index.js' }, ['dist/index.js', 'vite.config.js'])).toEqual([]);
});

it.each(['public/assets/a.js', 'static/a.js', 'test/a.js', 'a.test.js'])('nothing is built from %s', file => {
  const files = ['b', 'c', 'd'].map(name => file.replace('a.', `${name}.`));
  expect(findOutputs({ main: 'dist/index.js' }, [...dist, file, ...files])).toEqual([]);
});

it('what is not exported from, or has another name, is source', () => {
  expect(findOutputs({ main: 'index.js' }, [...dist, 'index.js', 'a.js'])).toEqual([]);
  expect(findOutputs({ main: 'lib/index.js' }, ['lib/index.js', 'a.ts'])).toEqual([]);
});

it('a directory whose name goes on is another', () => {
  expect(findOutputs({ main: 'dist/index.js' }, ['dist-tools/a.js', 'dist/index.js', 'dist/b.js'])).toEqual(['/p/dist']);
  expect(findOutputs({ main: 'dist/index.js' }, ['dist-tools/a.js', 'dist.js'])).toEqual([]);
});

const compilerOutputs = (output: string, ...sources: readonly string[]): readonly string[] =>
  findCompilerOutputs([{ output, sources: ['/p/src', '/p'] }], sources.toSorted());

it.each([
  ['a directory of which half the files are made from source', '/p/web/js', ['/p/src/a.ts', '/p/web/js/a.js', '/p/web/js/b.js']],
  ['a directory whose name says it', '/p/lib', ['/p/src/a.ts', '/p/lib/x.js', '/p/lib/y.js']],
])('what a compiler writes to is left out: %s', (_, output, sources) => {
  expect(compilerOutputs(output, ...sources)).toEqual([output]);
});

it('a compiler may write to a directory of what people wrote', () => {
  expect(compilerOutputs('/p/web/js', '/p/src/a.ts', '/p/web/js/a.js', '/p/web/js/b.js', '/p/web/js/c.js')).toEqual([]);
});
