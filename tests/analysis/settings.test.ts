import { expect, test } from 'vitest';

import { getSettings } from '../../src/analysis/settings.ts';

const read = (given: unknown) => getSettings({ 'event-loop': given });

test('without settings there are defaults', () => {
  const settings = getSettings({});
  expect(settings).toMatchObject({ blocking: [], ignore: [] });
  expect(settings.isEntryPoint('src/a.ts', 'a')).toBe(false);
  expect(settings).not.toHaveProperty('root');
});

test('a row of the catalogue costs what grows unless it says otherwise', () => {
  const row = { module: 'fs', export: 'readFileSync', kind: 'fs', replacement: 'fs/promises#readFile' };
  expect(read({ blocking: [row] }).blocking).toEqual([
    {
      module: 'node:fs',
      export: 'readFileSync',
      api: { kind: 'fs', cost: 'grows', replacement: { form: 'promise', name: 'node:fs/promises#readFile' } },
    },
  ]);
});

test('one object of settings is checked once', () => {
  const given = { offload: ['inWorker'] };
  expect(read(given)).toBe(read(given));
});

test('allowed names get the prefix of built-in modules', () => {
  expect([...read({ allow: ['fs#existsSync', 'node:fs#statSync', 'glob#sync'] }).allow]).toEqual([
    'node:fs#existsSync',
    'node:fs#statSync',
    'glob#sync',
  ]);
});

test('entry points are root-relative globs with an optional function', () => {
  const { isEntryPoint } = read({ entryPoints: ['src/jobs/*.ts', './src/api#Server.run', 'lib/**/*.{js,mjs}#go', '#handler'] });
  expect(isEntryPoint('src/jobs/a.ts', 'x')).toBe(true);
  expect(isEntryPoint('src/jobs/deep/a.ts', 'x')).toBe(false);
  expect(isEntryPoint('src/api/any.ts', 'run', 'Server.run')).toBe(true);
  expect(isEntryPoint('src/api/any.ts', 'run')).toBe(false);
  expect(isEntryPoint('lib/a/b.mjs', 'go')).toBe(true);
  expect(isEntryPoint('lib/a/b.mjs')).toBe(false);
  expect(isEntryPoint('anything.js', 'handler')).toBe(true);
});

test.each([
  [{ blocking: [{ module: 'x', export: 'y', kind: 'disk' }] }, '.blocking[0].kind: "disk" is no kind (fs, child-process, '],
  [
    { blocking: [{ module: 'x', export: 'y', kind: 'fs', cost: 'dear' }] },
    '.blocking[0].cost: "dear" is no cost (brief, grows, waits)',
  ],
  [{ blocking: [{ module: 'x', export: 'y', kind: 'fs', name: 1 }] }, '.blocking[0].name: no such setting (cost, '],
  [{ blocking: [{ export: 'y', kind: 'fs' }] }, '.blocking[0].module: undefined is no string'],
  [
    { blocking: [{ module: 'x', export: 'y', kind: 'fs', replacement: 'z' }] },
    '.blocking[0].replacement: "z" is no name of the form',
  ],
  [{ blocking: { module: 'x' } }, '.blocking: {"module":"x"} is no list'],
  [{ blocking: ['x'] }, '.blocking[0]: "x" is no object { module, export, kind }'],
  [{ allow: ['existsSync'] }, '.allow[0]: "existsSync" is no name of the form'],
  [{ entryPoints: 'src/**' }, '.entryPoints: "src/**" is no list'],
  [{ startup: [''] }, '.startup[0]: "" is no string'],
  [{ offload: [1] }, '.offload[0]: 1 is no string'],
  [{ root: 'src' }, '.root: "src" is no absolute path'],
  [{ startUp: [] }, '.startUp: no such setting (allow, '],
  [[], ': [] is no object'],
])('%j is refused by name', (given, message) => {
  expect(() => read(given)).toThrow(`settings['event-loop']${message}`);
});
