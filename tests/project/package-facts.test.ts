import { expect, test } from 'vitest';

import { openAt, writeProject } from './temporary-project.ts';

function factsOf(files: Readonly<Record<string, string>>) {
  const root = writeProject(files);
  const [facts] = openAt(`${root}/src/index.ts`, '').packages;
  const relative = (path: string) => path.slice(root.length + 1);
  return {
    ...facts!,
    directory: relative(facts!.directory),
    binaries: facts!.binaries.map(relative),
    entries: facts!.entries.map(relative),
    scripts: facts!.scripts.map(({ name, path }) => `${name}: ${relative(path)}`),
  };
}

test('binaries and entries are led back from build output to source', () => {
  const manifest = { bin: { x: 'dist/cli.js' }, exports: { '.': './dist/index.js', './parts/*': './dist/parts/*.js' } };
  const files = {
    'package.json': JSON.stringify(manifest),
    'src/index.ts': '',
    'src/cli.ts': '',
    'src/parts/a.ts': '',
    'src/parts/b.ts': '',
  };
  expect(factsOf(files)).toMatchObject({
    binaries: ['src/cli.ts'],
    entries: ['src/index.ts', 'src/parts/a.ts', 'src/parts/b.ts'],
  });
});

test('a bundle by another name is led back to the usual entry', () => {
  const files = { 'package.json': '{"main": "./dist/app.bundle.js"}', 'src/index.ts': '' };
  expect(factsOf(files).entries).toEqual(['src/index.ts']);
});

test('exports that nest ten thousand times lead where they lead', () => {
  const manifest = `{ "exports": ${'{ "import": ['.repeat(10_000)}"./src/a.ts"${'] }'.repeat(10_000)} }`;
  expect(factsOf({ 'package.json': manifest, 'src/index.ts': '', 'src/a.ts': '' }).entries).toEqual(['src/a.ts']);
});

test('a package.json that cannot be read has no facts', () => {
  const root = writeProject({ 'package.json': '{}', 'a/package.json': '{ "name": ', 'b/package.json': '[]', 'x.js': '' });
  expect(openAt(`${root}/x.js`, '').packages).toMatchObject([{ directory: root }]);
});

test('dependencies keep their ranges, whatever they are called', () => {
  const manifest =
    '{"dependencies": {"__proto__": "1", "express": "^4"}, "peerDependencies": {"koa": "*"}, "devDependencies": {"x": "2"}, "private": true}';
  const { dependencies, devDependencies, private: isPrivate } = factsOf({ 'package.json': manifest, 'src/index.ts': '' });
  expect(Object.entries(dependencies)).toEqual([
    ['koa', '*'],
    ['__proto__', '1'],
    ['express', '^4'],
  ]);
  expect(devDependencies).toEqual({ x: '2' });
  expect(isPrivate).toBe(true);
});

test('scripts name the files they run', () => {
  const scripts = {
    start: 'NODE_ENV=production node --enable-source-maps dist/index.js',
    dev: 'cross-env X=1 tsx watch src/index.ts',
    setup: 'node scripts/a.js && ts-node -P tsconfig.x.json ./src/b.ts; echo done',
    hooked: 'node --import tsx --import ./src/hook.ts src/index.ts',
    build: 'tsc -p src/b.ts',
  };
  const files = {
    'package.json': JSON.stringify({ scripts }),
    'src/index.ts': '',
    'src/b.ts': '',
    'src/hook.ts': '',
    'scripts/a.js': '',
  };
  expect(factsOf(files).scripts).toEqual([
    'start: src/index.ts',
    'dev: src/index.ts',
    'setup: scripts/a.js',
    'setup: src/b.ts',
    'hooked: src/hook.ts',
    'hooked: src/index.ts',
  ]);
});
