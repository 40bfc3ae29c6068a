import { expect, test } from 'vitest';

import { openAt, writeProject } from './temporary-project.ts';

import type { Resolution } from '../../src/project/project.ts';

/** Resolves from one file of a project; paths of results are relative to it. */
function resolveIn(files: Readonly<Record<string, string>>, from: string, specifier: string): Resolution {
  const root = writeProject(files);
  const resolution = openAt(`${root}/${from}`, files[from] ?? '').resolve(`${root}/${from}`, specifier);
  return 'path' in resolution ? { ...resolution, path: resolution.path.slice(root.length + 1) } : resolution;
}

const manifest = { 'package.json': '{"name": "app"}' };

test.each([
  ['./b.js', 'src/b.js', 'src/b.js'],
  ['./b.js', 'src/b.ts', 'src/b.ts'],
  ['./b.js', 'src/b.tsx', 'src/b.tsx'],
  ['./b.mjs', 'src/b.mts', 'src/b.mts'],
  ['./b.cjs', 'src/b.cts', 'src/b.cts'],
  ['./b.jsx', 'src/b.tsx', 'src/b.tsx'],
  ['./b', 'src/b.ts', 'src/b.ts'],
  ['./b', 'src/b.cjs', 'src/b.cjs'],
  ['./b', 'src/b/index.ts', 'src/b/index.ts'],
  ['./b?worker', 'src/b.ts', 'src/b.ts'],
  ['..', 'index.ts', 'index.ts'],
  ['.', 'src/index.ts', 'src/index.ts'],
  ['../b c%20/ü', 'b c%20/ü.ts', 'b c%20/ü.ts'],
])('%s leads to %s', (specifier, target, expected) => {
  const files = { ...manifest, 'src/a.ts': '', [target]: '' };
  expect(resolveIn(files, 'src/a.ts', specifier)).toEqual({ type: 'file', path: expected });
});

test('built-in modules get their prefix', () => {
  expect(resolveIn({ ...manifest, 'a.ts': '' }, 'a.ts', 'fs')).toEqual({ type: 'builtin', name: 'node:fs' });
  expect(resolveIn({ ...manifest, 'a.ts': '' }, 'a.ts', 'fs/promises')).toEqual({ type: 'builtin', name: 'node:fs/promises' });
  expect(resolveIn({ ...manifest, 'a.ts': '' }, 'a.ts', 'node:sqlite')).toEqual({ type: 'builtin', name: 'node:sqlite' });
});

test('a package in node_modules keeps its specifier', () => {
  const files = { ...manifest, 'a.ts': '', 'node_modules/x/package.json': '{"name": "x"}', 'node_modules/x/sub.js': '' };
  expect(resolveIn(files, 'a.ts', 'x/sub')).toEqual({
    type: 'package',
    name: 'x',
    specifier: 'x/sub',
    path: 'node_modules/x/sub.js',
  });
});

test('a package that is not installed is a package without path', () => {
  expect(resolveIn({ ...manifest, 'a.ts': '' }, 'a.ts', '@s/x/y')).toEqual({
    type: 'package',
    name: '@s/x',
    specifier: '@s/x/y',
  });
});

test('paths of tsconfig.json are followed', () => {
  const files = {
    ...manifest,
    'tsconfig.base.json': '{"compilerOptions": {"paths": {"~/*": ["./src/*"]}}}',
    'tsconfig.json': '{"extends": "./tsconfig.base.json", /* comment */}',
    'a.ts': '',
    'src/b.ts': '',
  };
  expect(resolveIn(files, 'a.ts', '~/b')).toEqual({ type: 'file', path: 'src/b.ts' });
});

test('a tsconfig.json that cannot be read spoils no other request', () => {
  const files = { ...manifest, 'tsconfig.json': '{ this is no JSON', 'a.ts': '', 'b.ts': '' };
  expect(resolveIn(files, 'a.ts', './b')).toEqual({ type: 'file', path: 'b.ts' });
});

test('imports of package.json lead to source, built or not', () => {
  const files = { 'package.json': '{"imports": {"#lib/*": "./dist/lib/*.js"}}', 'src/a.ts': '', 'src/lib/b.ts': '' };
  expect(resolveIn(files, 'src/a.ts', '#lib/b')).toEqual({ type: 'file', path: 'src/lib/b.ts' });
});

test('a package of the workspace leads to its source though it is neither built nor linked', () => {
  const files = {
    'package.json': '{"workspaces": ["packages/*"]}',
    'packages/a/package.json': '{"name": "a"}',
    'packages/a/src/a.ts': '',
    'packages/b/package.json':
      '{"name": "@s/b", "exports": {".": "./dist/index.js", "./*": {"types": "./dist/*.d.ts", "import": "./dist/*.js"}}}',
    'packages/b/src/index.ts': '',
    'packages/b/src/deep/x.ts': '',
  };
  expect(resolveIn(files, 'packages/a/src/a.ts', '@s/b')).toEqual({ type: 'file', path: 'packages/b/src/index.ts' });
  expect(resolveIn(files, 'packages/a/src/a.ts', '@s/b/deep/x')).toEqual({ type: 'file', path: 'packages/b/src/deep/x.ts' });
});

test('what is no code is unknown', () => {
  expect(resolveIn({ ...manifest, 'a.ts': '', 'x.json': '{}' }, 'a.ts', './x.json')).toEqual({ type: 'unknown' });
  expect(resolveIn({ ...manifest, 'a.ts': '', 'x.css': '' }, 'a.ts', './x.css')).toEqual({ type: 'unknown' });
});
