import { mkdirSync, symlinkSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { openAt, writeFiles, writeProject } from './temporary-project.ts';

/** How packages of workspaces name what they are built to; `from` requests `specifier` and means `source`. */
const packages: Readonly<
  Record<
    string,
    {
      readonly files: Readonly<Record<string, string>>;
      readonly specifier: string;
      readonly source: string;
      readonly built: string;
    }
  >
> = {
  'main in a directory that a tsconfig.json names': {
    files: {
      'package.json': '{"name": "b", "main": "compiled/main.js"}',
      'tsconfig.json': '{"compilerOptions": {"outDir": "compiled", "rootDir": "code"}}',
      'code/main.ts': '',
    },
    ...{ specifier: 'b', source: 'code/main.ts', built: 'compiled/main.js' },
  },
  'outDir inherited from the base configuration of the repository': {
    files: {
      'package.json': '{"name": "b", "main": "./lib/index.js"}',
      'tsconfig.json':
        '{"extends": "../../tsconfig.base.json", "compilerOptions": {"outDir": "lib"}, "include": ["./source/**/*"]}',
      'source/index.ts': '',
    },
    ...{ specifier: 'b', source: 'source/index.ts', built: 'lib/index.js' },
  },
  'dist with the source directory inside': {
    files: { 'package.json': '{"name": "b", "main": "dist/src/x.js"}', 'src/x.ts': '' },
    ...{ specifier: 'b', source: 'src/x.ts', built: 'dist/src/x.js' },
  },
  'exports by conditions, two formats': {
    files: {
      'package.json':
        '{"name": "b", "exports": {"./parts/*": {"browser": "./browser/*.js", "types": "./dist/types/parts/*.d.ts", "import": "./dist/esm/parts/*.mjs", "require": "./dist/cjs/parts/*.cjs"}}}',
      'src/parts/p.ts': '',
      'browser/p.js': '',
    },
    ...{ specifier: 'b/parts/p', source: 'src/parts/p.ts', built: 'dist/esm/parts/p.mjs' },
  },
  'a condition of its own that names the source': {
    files: {
      'package.json': '{"name": "b", "exports": {".": {"@b/source": "./entry.ts", "default": "./dist/bundle.js"}}}',
      'entry.ts': '',
    },
    ...{ specifier: 'b', source: 'entry.ts', built: 'dist/bundle.js' },
  },
  'types that are the source': {
    files: {
      'package.json': '{"name": "b", "types": "./src/main.ts", "main": "./dist/bundle.cjs"}',
      'src/main.ts': '',
    },
    ...{ specifier: 'b', source: 'src/main.ts', built: 'dist/bundle.cjs' },
  },
  'a bundle by another name than its source': {
    files: { 'package.json': '{"name": "b", "exports": "./dist/b.umd.js"}', 'src/index.tsx': '' },
    ...{ specifier: 'b', source: 'src/index.tsx', built: 'dist/b.umd.js' },
  },
  'a deep import of the source': {
    files: { 'package.json': '{"name": "b"}', 'src/deep/x.ts': '' },
    ...{ specifier: 'b/src/deep/x', source: 'src/deep/x.ts', built: 'src/deep/x.js' },
  },
  'a deep import of what is built': {
    files: { 'package.json': '{"name": "b"}', 'src/deep/x.ts': '' },
    ...{ specifier: 'b/dist/deep/x.js', source: 'src/deep/x.ts', built: 'dist/deep/x.js' },
  },
  'a subpath that exports turns into a directory': {
    files: { 'package.json': '{"name": "b", "exports": {"./x": "./dist/x/index.js"}}', 'src/x.ts': '' },
    ...{ specifier: 'b/x', source: 'src/x.ts', built: 'dist/x/index.js' },
  },
  'source in JavaScript, built by Babel': {
    files: { 'package.json': '{"name": "b", "main": "lib"}', '.gitignore': 'lib', 'src/index.js': '' },
    ...{ specifier: 'b', source: 'src/index.js', built: 'lib/index.js' },
  },
};

describe.each(Object.keys(packages))('%s', name => {
  const { files, specifier, source, built } = packages[name]!;
  const all = {
    'package.json': '{"private": true, "workspaces": ["packages/*"]}',
    'tsconfig.base.json': '{"compilerOptions": {"composite": true}}',
    'packages/a/package.json': '{"name": "a", "dependencies": {"b": "*"}}',
    'packages/a/a.ts': '',
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`packages/b/${path}`, text])),
  };
  const resolveIn = (root: string) => openAt(`${root}/packages/a/a.ts`, '').resolve(`${root}/packages/a/a.ts`, specifier);

  test('leads to source, not built and not linked', () => {
    const root = writeProject(all);
    expect(resolveIn(root)).toEqual({ type: 'file', path: `${root}/packages/b/${source}` });
  });

  test('leads to source, built and linked', () => {
    const root = writeProject(all);
    writeFiles(root, { [`packages/b/${built}`]: 'built()' });
    mkdirSync(`${root}/node_modules`);
    symlinkSync(`${root}/packages/b`, `${root}/node_modules/b`);
    expect(resolveIn(root)).toEqual({ type: 'file', path: `${root}/packages/b/${source}` });
  });
});

test('a package refers to itself by its name', () => {
  const root = writeProject({
    'package.json': '{"name": "self", "exports": {"./x": "./out/x.js"}}',
    'src/a.ts': '',
    'src/x.ts': '',
  });
  expect(openAt(`${root}/src/a.ts`, '').resolve(`${root}/src/a.ts`, 'self/x')).toEqual({
    type: 'file',
    path: `${root}/src/x.ts`,
  });
});

test('a fixture by the name of a package is no package of the workspace', () => {
  const root = writeProject({
    'package.json': '{"name": "app"}',
    'a.ts': '',
    'fixtures/x/package.json': '{"name": "x"}',
    'fixtures/x/index.js': '',
  });
  expect(openAt(`${root}/a.ts`, '').resolve(`${root}/a.ts`, 'x')).toEqual({ type: 'package', name: 'x', specifier: 'x' });
});

test('a relative request into build output leads to source', () => {
  const root = writeProject({ 'package.json': '{}', 'bin/x.js': '', 'src/cli.ts': '' });
  const resolution = { type: 'file', path: `${root}/src/cli.ts` };
  expect(openAt(`${root}/bin/x.js`, '').resolve(`${root}/bin/x.js`, '../dist/cli.js')).toEqual(resolution);
  writeFiles(root, { 'dist/cli.js': '' });
  expect(openAt(`${root}/bin/x.js`, '').resolve(`${root}/bin/x.js`, '../dist/cli')).toEqual(resolution);
});

test('generated code that the index leaves out is followed where it is imported', () => {
  const root = writeProject({ 'package.json': '{}', '.gitignore': 'generated', 'a.ts': '', 'generated/client.ts': '' });
  const project = openAt(`${root}/a.ts`, '');
  expect(project.files).toEqual([`${root}/a.ts`]);
  expect(project.resolve(`${root}/a.ts`, './generated/client')).toEqual({ type: 'file', path: `${root}/generated/client.ts` });
  expect(project.summaryOf(`${root}/generated/client.ts`)).toBeDefined();
});

test('what lies outside of the root is not read', () => {
  const root = writeProject({ 'outside.js': '', 'app/package.json': '{}', 'app/a.js': '' });
  expect(openAt(`${root}/app/a.js`, '').resolve(`${root}/app/a.js`, '../outside.js')).toEqual({ type: 'unknown' });
});
