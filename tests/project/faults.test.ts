import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { maximalFiles } from '../../src/project/find-files.ts';
import { compileSource } from './compiled-source.ts';
import { openAt, textOf, writeFiles, writeProject } from './temporary-project.ts';

/** Runs a module in a process of its own, after the compiled source's URL; gives what it prints, and what it warns of. */
function run(code: string, ...options: readonly string[]) {
  const source = compileSource();
  const header = `const source = '${source}'; const { openProject } = await import(source + 'project/open-project.js');
    const { parseProgram } = await import(source + 'project/parse.js');
    const { nativeModules } = await import(source + 'project/native-modules.js');
    const summarize = (program, text) => ({ directives: [text] });
    const open = (filename, text) => openProject({ filename, text, program: { given: true } }, {}, { module: summarize, effects: () => [] });`;
  const node = spawnSync(process.execPath, ['--input-type=module', '-e', header + code, '--', ...options], {
    encoding: 'utf8',
    timeout: 30_000,
    killSignal: 'SIGKILL',
  });
  return { ...node, output: node.stdout.trim() || node.stderr };
}

test('without the native parser the linted file is checked by itself, and one warning says so', () => {
  const root = writeProject({ 'package.json': '{}', 'a.js': 'a()', 'b.js': '' });
  const { output, stderr } = run(`
    nativeModules.load = name => { throw new Error('Cannot find native binding of ' + name + '\\nmore'); };
    const project = open('${root}/a.js', 'a()');
    open('${root}/b.js', '');
    console.log(JSON.stringify([project.complete, project.files, project.summaryOf('${root}/b.js'), project.summaryOf('${root}/a.js') ?? 0,
      project.resolve('${root}/a.js', 'fs'), project.resolve('${root}/a.js', 'x/y'), project.resolve('${root}/a.js', './b')]));`);
  expect(JSON.parse(output)).toEqual([
    false,
    [`${root}/b.js`],
    { directives: [''] },
    0,
    { type: 'builtin', name: 'node:fs' },
    { type: 'package', name: 'x', specifier: 'x/y' },
    { type: 'file', path: `${root}/b.js` },
  ]);
  expect(stderr.match(/EventLoopWarning/g)).toHaveLength(1);
  expect(stderr).toContain('oxc-parser cannot be loaded (Cannot find native binding of oxc-parser)');
});

test('without the native resolver files and packages of the project are still found', () => {
  const root = writeProject({
    'package.json': '{"workspaces": ["p"]}',
    'a.ts': '',
    'b/index.ts': '',
    'p/package.json': '{"name": "p"}',
    'p/index.ts': '',
  });
  const { output } = run(`
    const { load } = nativeModules;
    nativeModules.load = name => { if (name === 'oxc-resolver') throw new Error(); return load(name); };
    const project = open('${root}/a.ts', '');
    console.log(['./b', './b/index.js', 'p', 'koa'].map(specifier => JSON.stringify(project.resolve('${root}/a.ts', specifier))).join('\\n'));`);
  expect(output.split('\n').map(line => JSON.parse(line) as object)).toEqual([
    { type: 'file', path: `${root}/b/index.ts` },
    { type: 'file', path: `${root}/b/index.ts` },
    { type: 'file', path: `${root}/p/index.ts` },
    { type: 'package', name: 'koa', specifier: 'koa' },
  ]);
});

const cachePath = 'node_modules/.cache/eslint-plugin-event-loop';

/** Puts what never ends in the place of a file: a pipe that nobody writes to. */
function makePipe(path: string): void {
  rmSync(path, { force: true });
  expect(spawnSync('mkfifo', [path]).status).toBe(0);
}

test
  .runIf(process.platform !== 'win32')
  .each([
    'package.json',
    'pnpm-workspace.yaml',
    'lerna.json',
    'rush.json',
    'tsconfig.json',
    '.gitignore',
    'p/package.json',
    'p/tsconfig.json',
    'p/b.js',
    'p/sub/package.json',
    'node_modules/package.json',
    'node_modules/x/package.json',
    'node_modules/@y/z.js/package.json',
    'node_modules/x/lib/package.json',
    'node_modules/main/lib/package.json',
    'node_modules/exported/lib/package.json',
    'node_modules/exported/parts/inner/package.json',
    'p/via/inner/package.json',
    'node_modules/.package-lock.json',
    cachePath,
  ])('a pipe by the name of %s is not waited for', name => {
  const packages = {
    ...{ 'node_modules/x/lib/x.js': '', 'node_modules/@y/z.js/index.js': '', 'p/sub/index.js': '' },
    ...{ 'node_modules/main/package.json': '{ "main": "./lib" }', 'node_modules/main/lib/index.js': '' },
    'node_modules/exported/package.json': '{ "exports": { ".": { "require": "./lib/x.js" }, "./*": "./parts/*/x.js" } }',
    ...{ 'node_modules/exported/lib/x.js': '', 'node_modules/exported/parts/inner/x.js': '' },
    ...{ 'p/via/package.json': '{ "main": "./inner" }', 'p/via/inner/index.js': '' },
  };
  const root = writeProject({ 'package.json': '{"type": "module"}', 'p/a.js': 'a()', 'p/c.js': 'c()', ...packages });
  const openAll = `
    const project = open('${root}/p/a.js', 'a()');
    project.summaryOf('${root}/p/b.js');
    const packages = ['x', 'x/lib', 'x/lib/x.js', '@y/z.js', 'main', 'exported', 'exported/inner'];
    for (const specifier of ['./b.js', './sub', './via', '#x', ...packages]) project.resolve('${root}/p/a.js', specifier);
    process.stdout.write(project.summaryOf('${root}/p/c.js').directives[0]);`;
  expect(run(openAll).output).toBe('c()');
  if (name === cachePath) for (const file of readdirSync(`${root}/${name}`)) makePipe(`${root}/${name}/${file}`);
  else makePipe(`${root}/${name}`);
  expect(run(openAll).output).toBe('c()');
});

test
  .runIf(process.platform !== 'win32')
  .each([
    'led/package.json',
    'base.json',
    'base/tsconfig.json',
    'part/tsconfig.json',
    'node_modules/kit/tsconfig.json',
    'node_modules/kit/package.json',
    'node_modules/set/base.json',
    'node_modules/field/own.json',
    'p/part/tsconfig.json',
  ])('a pipe by the name of %s, where a manifest or a tsconfig.json leads, is not waited for', name => {
  const root = writeProject({
    'package.json': '{ "type": "module", "imports": { "#led": "./led", "#kit/*": "kit/*" } }',
    'tsconfig.json': '{ "extends": ["./base", "kit", "set/base.json", "field"], "references": [{ "path": "./part" }, null] }',
    ...{ 'a.js': 'a()', 'c.js': 'c()', 'led/index.js': '', 'base/x.js': '', 'part/x.js': '' },
    ...{ 'node_modules/kit/x.js': '', 'node_modules/set/x.js': '', 'p/part/x.js': '', 'p/a.js': '' },
    'p/tsconfig.json': '{ "references": [{ "path": "./part" }] }',
    'node_modules/field/package.json': '{ "tsconfig": "./own.json" }',
  });
  makePipe(`${root}/${name}`);
  const { output } = run(`
    const project = open('${root}/a.js', 'a()');
    for (const specifier of ['./c.js', '#led', '#kit/x', 'kit']) project.resolve('${root}/a.js', specifier);
    project.resolve('${root}/p/a.js', '../c.js');
    process.stdout.write(project.summaryOf('${root}/c.js').directives[0]);`);
  expect(output).toBe('c()');
});

test('a .gitignore with patterns that match in countless ways, and with more than anybody writes, is read as far as that goes', () => {
  const long = `${'a'.repeat(200)}.js`;
  const deep = `${'a/'.repeat(40)}b.js`;
  const explosive = [`${'*a'.repeat(30)}b`, '***a***a***a***b', `${'**/a/'.repeat(30)}c.js`, `*${'/*a*a'.repeat(20)}/c`];
  const many = Array.from({ length: 200_000 }, (_, index) => `none-${index}.js`);
  const root = writeProject({
    ...{ 'package.json': '{}', [long]: '', [deep]: '', 'x/min.a.b.js': '', 'x/y/gen/z/q.js': '', 'last.js': '' },
    '.gitignore': ['*.a.*.js', '**/y/**/z/**/*.js', ...explosive, ...many, 'last.js'].join('\n'),
  });
  const { output } = run(`console.log(JSON.stringify(open('${root}/last.js', '').files));`);
  expect(JSON.parse(output)).toEqual([`${root}/${deep}`, `${root}/${long}`, `${root}/last.js`]);
});

test.runIf(existsSync('/proc/self'))('a cache where the system allows no directory is none', () => {
  const root = writeProject({ 'package.json': '{}', 'a.js': 'a()', 'b.js': 'b()', 'node_modules/x.txt': '' });
  symlinkSync('/proc', `${root}/node_modules/.cache`);
  const { output } = run(`process.stdout.write(open('${root}/a.js', 'a()').summaryOf('${root}/b.js').directives[0]);`);
  expect(output).toBe('b()');
});

test('running out of file descriptors is no end', () => {
  const root = writeProject({ 'package.json': '{}', 'a.js': 'a()', 'b/c.js': 'c()' });
  const { output } = run(`
    const { openSync, closeSync } = await import('node:fs');
    parseProgram('a.js', '');
    const open1 = open('${root}/a.js', 'a()'), before = open1.files.length;
    const held = [];
    try { for (;;) held.push(openSync('/dev/null')); } catch {}
    const during = open('${root}/a.js', 'a()').summaryOf('${root}/b/c.js')?.directives[0];
    held.forEach(closeSync);
    console.log(before, during, held.length > 50);`);
  expect(output).toBe('2 c() true');
});

test('a file that goes while it is looked at is an unknown callee', () => {
  const root = writeProject({ 'package.json': '{}', 'a.js': '', 'b.js': 'b()' });
  const project = openAt(`${root}/a.js`, '');
  rmSync(`${root}/b.js`);
  project.refresh([`${root}/b.js`]);
  expect(project.summaryOf(`${root}/b.js`)).toBeUndefined();
  expect(project.summaryOf(`${root}/never/was.js`)).toBeUndefined();
});

test('the whole project may go', () => {
  const root = writeProject({ 'package.json': '{}', 'a.js': '', 'b.js': 'b()' });
  openAt(`${root}/a.js`, '');
  renameSync(root, `${root}-moved`);
  const project = openAt(`${root}/a.js`, 'still()');
  expect(textOf(project, `${root}/a.js`)).toBe('still()');
  renameSync(`${root}-moved`, root);
});

test('unreadable, too large, minified and too deep files have no summary', () => {
  const root = writeProject({
    'package.json': '{}',
    'a.js': '',
    'large.js': 'a();\n'.repeat(200_001),
    'long.js': `a();${'// what nobody reads\n'.repeat(47_000)}`,
    'bundle.js': `a();${'b(c);'.repeat(10_000)}`,
    'one-line.js': `x = "${'y'.repeat(5_000_000)}"`,
    'deep.js': `${'('.repeat(50_000)}${')'.repeat(50_000)}`,
    'broken.js': 'const = ;',
    'secret.js': 's()',
  });
  chmodSync(`${root}/secret.js`, 0);
  mkdirSync(`${root}/directory.js`);
  symlinkSync(`${root}/circle.js`, `${root}/circle.js`);
  const project = openAt(`${root}/a.js`, '');
  const unread = ['large.js', 'bundle.js', 'one-line.js', 'deep.js', 'broken.js', 'directory.js', 'circle.js'];
  expect(unread.filter(name => project.summaryOf(`${root}/${name}`) !== undefined)).toEqual([]);
  expect(project.summaryOf(`${root}/long.js`)).toBeDefined();
});

test('what the index leaves out has no summary while it is linted either', () => {
  const minified = `a();${'b(c);'.repeat(10_000)}`;
  const root = writeProject({
    'package.json': '{}',
    'a.js': '',
    'bundle.js': minified,
    'a.min.js': 'a()',
    'a.d.ts': 'type A = 1;',
  });
  const texts = { 'bundle.js': minified, 'a.js': 'a();\n'.repeat(200_001), 'a.min.js': 'a()', 'a.d.ts': 'type A = 1;' };
  const { version } = openAt(`${root}/package.js`, '');
  expect(version).toBeGreaterThan(0);
  for (const [name, text] of Object.entries(texts)) {
    expect(openAt(`${root}/${name}`, text).summaryOf(`${root}/${name}`), name).toBeUndefined();
  }
  const afterBundle = openAt(`${root}/bundle.js`, minified).version;
  expect(openAt(`${root}/a.d.ts`, 'type A = 1;').version).toBe(afterBundle);
});

test('long strings make no program a minified one', () => {
  const root = writeProject({ 'package.json': '{}', 'icon.js': `export const icon = '${'data'.repeat(10_000)}';\n` });
  expect(openAt(`${root}/other.js`, '').summaryOf(`${root}/icon.js`)).toBeDefined();
});

test('what a bundler has written is no source, and what writes about bundlers is', () => {
  const modules = 'const a = 1;\n;// ./src/util.js\nconst b = 2;\n\n;// ./src/main.js\nrun(a, b);\n';
  const runtime = 'function __webpack_require__(moduleId) {\n  return modules[moduleId]();\n}\n__webpack_require__(7);\n';
  const files = {
    'concatenated.mjs': modules,
    'webpack-4.js': modules.replaceAll(';// ./', ';// CONCATENATED MODULE: ./'),
    'runtime.js': `/******/ (() => {\n${runtime.replace(/^/gm, '/******/ \t')}})();\n`,
    'runtime-alone.js': `(() => {\n  ${runtime}})();\n`,
    'ncc.js': runtime.replaceAll('webpack', 'nccwpck'),
    'plugin.js': "export const head = 'function __webpack_require__(moduleId) {';\n",
    'user.js': "if (typeof __webpack_require__ === 'function') __webpack_require__(7);\n// see ;// ./src/util.js\n",
  };
  const root = writeProject({ 'package.json': '{}', 'a.js': '', ...files });
  const project = openAt(`${root}/a.js`, '');
  const read = Object.keys(files).filter(name => project.summaryOf(`${root}/${name}`) !== undefined);
  expect(read).toEqual(['plugin.js', 'user.js']);
});

test('names from Object.prototype are names', () => {
  const root = writeProject({
    'package.json': '{"name": "constructor"}',
    '__proto__.js': 'p()',
    'constructor/toString.js': 't()',
  });
  const project = openAt(`${root}/__proto__.js`, 'p()');
  expect(project.resolve(`${root}/__proto__.js`, './constructor/toString')).toEqual({
    type: 'file',
    path: `${root}/constructor/toString.js`,
  });
  expect(project.resolve(`${root}/__proto__.js`, '__proto__')).toEqual({
    type: 'package',
    name: '__proto__',
    specifier: '__proto__',
  });
  expect(textOf(project, `${root}/constructor/toString.js`)).toBe('t()');
});

test('odd specifiers lead nowhere', () => {
  const root = writeProject({ 'package.json': '{}', 'a.js': '' });
  const project = openAt(`${root}/a.js`, '');
  const odd = [
    '',
    '.',
    '/',
    '#',
    '@',
    '@/x',
    './%00',
    '\0',
    'a\0b',
    'https://x.org/y.js',
    'data:text/javascript,',
    '?',
    './?x',
    '//x',
    'C:\\x',
    '../'.repeat(50),
  ];
  for (const specifier of odd) expect(['unknown', 'package']).toContain(project.resolve(`${root}/a.js`, specifier).type);
});

test('a project larger than an index can hold follows imports only', () => {
  const root = writeProject({ 'package.json': '{}', 'a.js': '', 'z/b.js': 'b()' });
  for (let directory = 0; directory <= maximalFiles / 3000; directory++) {
    mkdirSync(`${root}/${directory}`);
    for (let index = 0; index < 3000; index++) writeFileSync(`${root}/${directory}/${index}.js`, '');
  }
  const start = process.cpuUsage();
  const project = openAt(`${root}/a.js`, '');
  expect(project.complete).toBe(false);
  expect(project.files).toEqual([`${root}/a.js`]);
  expect(project.resolve(`${root}/a.js`, './z/b.js')).toEqual({ type: 'file', path: `${root}/z/b.js` });
  expect(textOf(project, `${root}/z/b.js`)).toBe('b()');
  expect(process.cpuUsage(start).user).toBeLessThan(20_000_000);
});

test('an editor gets answers before a large index is complete', () => {
  const root = writeProject({ 'package.json': '{}', 'a.js': '', 'deep/b.js': 'b()' });
  writeFiles(root, Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`many/${index}.js`, `many(${index})`])));
  const code = `
    const slow = (program, text) => { const end = performance.now() + 50; while (performance.now() < end); return { directives: [text] }; };
    const openSlowly = () => openProject({ filename: '${root}/a.js', text: 'unsaved()', program: {} }, {}, { module: slow, effects: () => [] });
    const seen = [];
    for (let lint = 0; lint < 16; lint++) {
      const project = openSlowly();
      seen.push([project.complete, project.files.length, project.summaryOf('${root}/deep/b.js').directives[0]]);
    }
    console.log(JSON.stringify(seen));`;
  const editor = JSON.parse(run(code, '--stdio').output) as [boolean, number, string][];
  expect(editor[0]).toEqual([false, expect.any(Number), 'b()']);
  expect(editor[0]![1]).toBeLessThan(42);
  expect(editor.at(-1)).toEqual([true, 42, 'b()']);
  const commandLine = JSON.parse(run(code).output) as [boolean, number, string][];
  expect(commandLine[0]).toEqual([true, 42, 'b()']);
});
