import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { lintProject } from '../lint-project.ts';
import { withProject, type ProjectFiles } from '../temporary-project.ts';

const reading = "import { readFileSync } from 'node:fs';\nexport const read = () => readFileSync('x');\n";
const calling = (specifier: string) =>
  `import { read } from ${JSON.stringify(specifier)};\nexport const load = async () => read();\n`;
const usual: ProjectFiles = {
  'package.json': '{ "private": true, "type": "module" }',
  'use.js': calling('./read.js'),
  'read.js': reading,
};

/** What is reported under `strict` in a project of which some files may be odd. */
async function lint(files: ProjectFiles, prepare?: (directory: string) => void): Promise<string[]> {
  return withProject({ ...usual, ...files }, async directory => {
    prepare?.(directory);
    const reports = await lintProject(directory, { preset: 'strict' });
    return reports.map(({ path, line, rule }) => `${path}:${line} ${rule}`).sort();
  });
}

const manifests: Readonly<Record<string, string>> = {
  'a list': '[1, 2]',
  null: 'null',
  'a text': '"x"',
  nothing: '',
  'what follows a byte order mark': `\uFEFF${usual['package.json']}`,
  'ten million characters': `{ "private": true, "description": "${'x'.repeat(10_000_000)}" }`,
  'what no field may be': `{ "name": 7, "private": "no", "type": {}, "main": [], "bin": [null, { "a": 1 }], "exports": [null, { "import": [[]] }],
    "imports": 7, "scripts": [1, null, { "a": "b" }], "workspaces": { "packages": 7 }, "dependencies": [1], "files": 3 }`,
  'cycles and nulls': `{ "name": "p", "private": true, "exports": { ".": "p", "./a": "./a", "./b": null, "./*": "./*" },
    "imports": { "#a": "#b", "#b": "#a", "#c": ["#c", null] }, "workspaces": [null, 7, "../**", "/", "[", "!(", "{a,b"] }`,
  'what every object has': `{ "__proto__": { "private": true }, "name": "__proto__", "bin": { "__proto__": "./x.js" },
    "exports": { "./constructor": { "__proto__": "./x.js" } }, "private": true }`,
};

test.each(Object.entries(manifests))('a package.json that holds %s changes nothing', async (_, text) => {
  const imports = "import a from '#a';\nimport p from 'p/a';\nexport const odd = async () => a(p());\n";
  expect(await lint({ 'package.json': text, 'odd.js': imports })).toEqual(['use.js:2 no-sync-fs']);
});

const configs: Readonly<Record<string, ProjectFiles>> = {
  'extend each other': { 'tsconfig.json': '{ "extends": "./b.json" }', 'b.json': '{ "extends": "./tsconfig.json" }' },
  'extend themselves': { 'tsconfig.json': '{ "extends": ["./tsconfig", null, 7, "nope"] }' },
  'refer to each other': {
    'tsconfig.json': '{ "files": [], "references": [{ "path": "./a" }, { "path": "." }] }',
    'a/tsconfig.json': '{ "references": [{ "path": ".." }] }',
  },
  'hold what nothing may be': {
    'tsconfig.json': `{ "extends": 7, "references": {}, "include": 7,
      "compilerOptions": { "paths": { "*": ["*"], "x": [null], "y": 7 }, "baseUrl": 7, "outDir": [], "rootDir": {} } }`,
  },
  'lead everywhere': { 'tsconfig.json': '{ "compilerOptions": { "baseUrl": "/", "paths": { "*": ["./*", "../*", "/*"] } } }' },
};

test.each(Object.entries(configs))('tsconfig files that %s change nothing', async (_, files) => {
  expect(await lint(files)).toEqual(['use.js:2 no-sync-fs']);
});

test('folders by the names of files are folders', async () => {
  const names = ['tsconfig.json', '.gitignore', 'pnpm-workspace.yaml', 'package.json'];
  const prepare = (directory: string) => {
    for (const name of names) {
      rmSync(join(directory, name), { force: true });
      mkdirSync(join(directory, name));
    }
  };
  const files = { 'x.js/index.js': reading, 'a.js': calling('./x.js'), 'b.js': calling('./x.js/index.js') };
  const expected = ['a.js:2 no-sync-fs', 'b.js:2 no-sync-fs', 'use.js:2 no-sync-fs'];
  expect(await lint(files)).toEqual(expected);
  expect(await lint({}, prepare)).toEqual(['use.js:2 no-sync-fs']);
});

// What follows a `?` is a query, of imports at least.
const fileNames = [
  '#',
  '%',
  '%20',
  ' ',
  '\n',
  "'",
  '"',
  '`',
  '😀',
  'é',
  'e\u0301',
  '[id]',
  '(a)',
  '{a,b}',
  '!',
  '*',
  '$&',
  '@',
  '..a',
];

test.runIf(process.platform !== 'win32').each(fileNames)('a file whose name holds %j is found by it', async name => {
  const files = { [`a${name}b.js`]: reading, [`c${name}d/e.js`]: reading };
  const callers = { 'a.js': calling(`./a${name}b.js`), 'c.js': calling(`./c${name}d/e.js`) };
  const expected = ['a.js:2 no-sync-fs', 'c.js:2 no-sync-fs', 'use.js:2 no-sync-fs'];
  expect(await lint({ ...files, ...callers })).toEqual(expected);
});

test('a path of thousands of characters is one, and one that no system has leads nowhere', async () => {
  const long = `${'x'.repeat(200)}/`.repeat(12);
  const files = { [`${long}deep.js`]: reading, 'a.js': calling(`./${long}deep.js`), 'b.js': calling(`./${'y'.repeat(5000)}.js`) };
  expect(await lint(files)).toEqual(['a.js:2 no-sync-fs', 'use.js:2 no-sync-fs']);
});

test('lines end as JavaScript has them end', async () => {
  const ends = { crlf: '\r\n', cr: '\r', ls: '\u2028', ps: '\u2029' };
  const files = Object.entries(ends).flatMap(([name, end]) => [
    [`${name}.js`, reading.replaceAll('\n', end)],
    [`use-${name}.js`, calling(`./${name}.js`).replaceAll('\n', end)],
  ]);
  expect(await lint(Object.fromEntries(files) as ProjectFiles)).toEqual(
    ['use-cr.js', 'use-crlf.js', 'use-ls.js', 'use-ps.js', 'use.js'].map(name => `${name}:2 no-sync-fs`),
  );
});

test('half a character, a zero and what is no text in the source say nothing of it', async () => {
  const prepare = (directory: string) => {
    const broken = Buffer.concat([
      Buffer.from("export const s = '"),
      Buffer.from([0xff, 0xed, 0xa0, 0x80]),
      Buffer.from(`';\n${reading}`),
    ]);
    writeFileSync(join(directory, 'broken.js'), broken);
    writeFileSync(join(directory, 'wide.js'), Buffer.from(`\uFEFF${reading}`, 'utf16le'));
  };
  const names = ['half', 'zero', 'broken', 'wide'];
  const files = {
    'half.js': `export const s = '\\ud800';\n${reading}`,
    'zero.js': `export const s = '\0';\n${reading}`,
    ...Object.fromEntries(names.map(name => [`use-${name}.js`, calling(`./${name}.js`)])),
    'emoji.js': `${calling('./read.js')}export { read as '\\ud83d\\ude00' };\nimport { '\\ud83d\\ude00' as smile } from './emoji.js';\nexport const f = async () => smile();\n`,
  };
  expect(await lint(files, prepare)).toEqual([
    'emoji.js:2 no-sync-fs',
    'emoji.js:5 no-sync-fs',
    'use-broken.js:2 no-sync-fs',
    'use-half.js:2 no-sync-fs',
    'use-zero.js:2 no-sync-fs',
    'use.js:2 no-sync-fs',
    'wide.js:1 parse error',
  ]);
});

test('files that hand each other on in circles end where the function is', async () => {
  const circle = Array.from({ length: 30 }, (_, index) => [
    `c/${index}.js`,
    `export * from './${(index + 1) % 30}.js';\nexport * from './${(index * 7) % 30}.js';\nexport * from '../read.js';\nexport { no } from './${(index + 3) % 30}.js';\n`,
  ]);
  const own = "export * as a from './own.js';\nimport { a } from './own.js';\nexport const f = async () => a.a.a.f.a.no();\n";
  const files = { ...(Object.fromEntries(circle) as ProjectFiles), 'a.js': calling('./c/0.js'), 'own.js': own };
  expect(await lint(files)).toEqual(['a.js:2 no-sync-fs', 'use.js:2 no-sync-fs']);
});

test.runIf(process.platform === 'linux')('names that differ in case are different files', async () => {
  const files = { 'Read.js': 'export const read = () => 1;\n', 'a.js': calling('./Read.js'), 'b.js': calling('./rEad.js') };
  expect(await lint(files)).toEqual(['use.js:2 no-sync-fs']);
});

test.runIf(process.platform !== 'win32')('links to what lies above the project lead nowhere', async () => {
  const prepare = (directory: string) => {
    symlinkSync('..', join(directory, 'up'));
    symlinkSync('/', join(directory, 'top'));
  };
  const files = { 'a.js': calling('./up/x.js'), 'b.js': calling('./top/etc/x.js') };
  expect(await lint(files, prepare)).toEqual(['use.js:2 no-sync-fs']);
});

test('files that all export all of each other, asked for a key that none has', async () => {
  const names = Array.from({ length: 16 }, (_, index) => `star/${index}.js`);
  const stars = Object.fromEntries(
    names.map(name => [name, names.map(other => `export * from '../${other}';\n`).join('')] as const),
  );
  const user = `import { kLoad } from './star/0.js';\nconst table = { [kLoad]: () => 1, a() {} };\nexport const run = async () => table[kLoad]();\n`;
  expect(await lint({ ...stars, 'user.js': user })).toEqual(['use.js:2 no-sync-fs']);
});

test('a built copy that git ignores sees the sources as it is linted, and is not one of two that a name may mean', async () => {
  const library = `${reading}export const library = {};\nlibrary.readArchive = read;\n`;
  const plugin = 'export const load = async app => app.archive.readArchive();\n';
  const files = {
    'package.json': '{ "private": true, "type": "module" }',
    '.gitignore': 'out\n',
    'library.js': library,
    'plugin.js': plugin,
    'out/all.js': `${library}${plugin}`,
  };
  const reports = await withProject(files, directory => lintProject(directory, { preset: 'recommended' }));
  expect(reports.map(({ path, line }) => `${path}:${line}`).sort()).toEqual(['out/all.js:5', 'plugin.js:1']);
});
