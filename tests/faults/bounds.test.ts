import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { buildPackage } from '../adoption/build-package.ts';
import { createDirectory } from '../project/temporary-project.ts';
import { withProject } from '../temporary-project.ts';

interface Recorded {
  readonly read: readonly string[];
  readonly started: readonly string[];
  readonly rules: readonly string[];
}

const built = createDirectory();
buildPackage(built);
symlinkSync(join(import.meta.dirname, '../../node_modules'), join(built, 'node_modules'));

const recorder = join(import.meta.dirname, 'recorder.mjs');
const loud = 'console.log("EXECUTED"); globalThis.process.exit(3);';

/** What lints a folder and prints the names of the rules that report something. */
const lintingCode = (directory: string): string => `
    import typescriptParser from '@typescript-eslint/parser';
    import { ESLint } from 'eslint';
    const { default: plugin } = await import('${built}/dist/index.js');
    const eslint = new ESLint({ cwd: '${directory}', overrideConfigFile: true, overrideConfig: [
      plugin.configs.strict, { files: ['**/*.ts'], languageOptions: { parser: typescriptParser } }, { ignores: ['ignored/**'] }] });
    const results = await eslint.lintFiles(['.']);
    console.log(JSON.stringify(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message))));`;

/** Lints a folder in a process of its own, and gives what that read, started and reported. */
function lintRecorded(directory: string): Recorded {
  const code = lintingCode(directory);
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', recorder, '--input-type=module', '-e', code], {
    encoding: 'utf8',
    cwd: join(import.meta.dirname, '../..'),
  });
  expect(stderr).toBe('');
  expect(stdout).not.toContain('EXECUTED');
  const [rules, recorded] = stdout
    .split('\n')
    .filter(line => line.startsWith('[') || line.startsWith('{'))
    .map(line => JSON.parse(line) as unknown);
  return { ...(recorded as Omit<Recorded, 'rules'>), rules: rules as string[] };
}

test('nothing outside the project and its packages is read, nothing runs, nothing is connected to', async () => {
  await withProject(
    {
      'outside/secret.js': `import { readFileSync } from 'node:fs';\nexport const secret = () => readFileSync('x');\n${loud}`,
      'outside/package.json': '{ "name": "outside" }',
      'inside/package.json': `{ "name": "inside", "private": true, "scripts": { "prepare": "node build.js" } }`,
      'inside/a.ts': `import { secret } from '../outside/secret.js';\nimport { linked } from './linked.js';\nimport { pack } from 'pack';\nexport async function a() {\n  secret();\n  linked();\n  pack();\n}\n${loud}`,
      'inside/tsconfig.json': '{ "extends": "./base.json", "compilerOptions": { "paths": { "#out/*": ["../outside/*"] } } }',
      'inside/base.json': '{}',
      'inside/eslint.config.js': loud,
      'inside/node_modules/pack/package.json': '{ "name": "pack", "main": "pack.js" }',
      'inside/node_modules/pack/pack.js': `exports.pack = () => require('fs').readFileSync('y');\n${loud}`,
    },
    async directory => {
      const root = join(directory, 'inside');
      symlinkSync(join(directory, 'outside'), join(root, 'linked'));
      mkdirSync(join(root, 'circle'));
      symlinkSync(root, join(root, 'circle/back'));
      const outside = ['secret.js', 'package.json'].map(name => join(directory, 'outside', name));
      for (const path of [...outside, join(root, 'a.ts')]) utimesSync(path, new Date(0), new Date());
      const { read, started, rules } = lintRecorded(root);
      expect(started).toEqual([]);
      expect(rules).toEqual(['event-loop/no-sync-fs']);
      expect(read.filter(path => path.startsWith(join(directory, 'outside')))).toEqual([]);
      expect(read.filter(path => path.startsWith(join(root, 'circle/back')))).toEqual([]);
      expect(read.some(path => path.startsWith(join(root, 'node_modules/pack')))).toBe(true);
      // What native code reads only the disk can tell, where it keeps such times.
      if (statSync(join(root, 'a.ts')).atimeMs > 0) expect(outside.map(path => statSync(path).atimeMs)).toEqual([0, 0]);
      await Promise.resolve();
    },
  );
});

test('names that every object has something under are names: of files, exports, properties, variables and packages', async () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];
  const files: Record<string, string> = { 'package.json': '{ "name": "constructor", "private": true, "type": "module" }' };
  for (const name of names) {
    files[`${name}/${name}.js`] = `import { readFileSync } from 'node:fs';
export function ${name}(toString) { return readFileSync(toString); }
export const harmless = { ['${name}']: 1, get get${name}() { return 2; } };
export class Kept { static ['${name}'](a) { return a; } }`;
    files[`use-${name}.js`] = `import { ${name}, harmless, Kept } from './${name}/${name}.js';
import * as everything from './${name}/${name}.js';
import missing from '${name}';
export async function use(value) {
  ${name}(value);
  everything.${name}(value);
  harmless.${name};
  harmless.get${name};
  Kept['${name}'](value);
  value.${name}('x');
  missing.${name}();
  Object.prototype.${name};
  ({}).${name}?.(value);
  everything.absent?.(value);
}`;
  }
  await withProject(files, async directory => {
    const { rules } = lintRecorded(directory);
    expect(rules).toEqual(names.flatMap(() => ['event-loop/no-sync-fs', 'event-loop/no-sync-fs']));
    await Promise.resolve();
  });
});

const failing = join(import.meta.dirname, 'failing-reads.mjs');

test.each([1, 2, 5, 8, 13])(
  'where every %i. read fails with EMFILE, nothing is thrown and nothing else is reported',
  async every => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const files: Record<string, string> = {
      'package.json': '{ "name": "failing", "private": true, "type": "module" }',
      '.gitignore': 'ignored',
      'tsconfig.json': '{ "compilerOptions": { "paths": { "#x": ["./a.js"] } } }',
      'node_modules/pack/package.json': '{ "name": "pack" }',
      'read.js': "import { readFileSync } from 'node:fs';\nexport const read = () => readFileSync('x');\n",
    };
    for (const name of names)
      files[`${name}.js`] = "import { read } from './read.js';\nexport const load = async () => read();\n";
    await withProject(files, async directory => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--import', failing, '--input-type=module', '-e', lintingCode(directory)],
        {
          encoding: 'utf8',
          cwd: join(import.meta.dirname, '../..'),
          env: { ...process.env, FAILING_DIRECTORY: directory, FAILING_EVERY: String(every) },
        },
      );
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(Number(/failed (\d+)/.exec(stdout)?.[1])).toBeGreaterThan(0);
      const rules = JSON.parse(/^\[.*$/m.exec(stdout)?.[0] ?? '') as string[];
      expect(rules.length).toBeLessThanOrEqual(names.length);
      expect(rules.every(rule => rule === 'event-loop/no-sync-fs')).toBe(true);
      await Promise.resolve();
    });
  },
);
