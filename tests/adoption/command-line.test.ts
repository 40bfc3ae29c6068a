import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { withProject, type ProjectFiles } from '../temporary-project.ts';
import { installPackage, linkPackage } from './build-package.ts';

interface Run {
  readonly code: number;
  readonly output: string;
}

type RunEslint = (...options: string[]) => Promise<Run>;

/** Runs the `eslint` command in a project that has the plugin and its recommended config. */
async function withCommand(files: ProjectFiles, use: (eslint: RunEslint, directory: string) => Promise<void>): Promise<void> {
  await withProject({ 'eslint.config.js': configWith('error'), ...files }, async directory => {
    installPackage(directory, { others: ['@microsoft/eslint-formatter-sarif'] });
    await use((...options) => runNode(directory, 'node_modules/eslint/bin/eslint.js', options), directory);
  });
}

/** Runs a program of the project's node_modules. */
function runNode(cwd: string, program: string, options: readonly string[]): Promise<Run> {
  const env = { ...process.env, NODE_NO_WARNINGS: '1' };
  return new Promise(resolve => {
    execFile(process.execPath, [join(cwd, program), ...options], { cwd, env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
}

function configWith(severity: 'error' | 'warn', settings = {}): string {
  return (
    "import eventLoop from 'eslint-plugin-event-loop';\n" +
    `export default [eventLoop.configs.recommended, { ...eventLoop.configs.recommended, rules: { 'event-loop/no-sync-fs': '${severity}' } }, ` +
    `{ settings: { 'event-loop': ${JSON.stringify(settings)} } }];\n`
  );
}

const blocking = "import { readFileSync } from 'node:fs';\nexport const read = () => readFileSync('x');\n";
const asynchronous = "import { readFile } from 'node:fs/promises';\nexport const read = () => readFile('x');\n";
const caller = "import { read } from './read.js';\nexport const load = async () => read();\n";
const files = { 'load.js': caller, 'read.js': blocking };

describe('the eslint command', () => {
  it('exits with 1 where there is an error, with 0 where there is none, with 2 where a setting is wrong', async () => {
    await withCommand(files, async (eslint, directory) => {
      const { code, output } = await eslint();
      expect(code).toBe(1);
      expect(output).toMatch(/load\.js\n {2}2:33 {2}error {2}`read\(\)` blocks .* event-loop\/no-sync-fs\n/);
      writeFileSync(join(directory, 'read.js'), asynchronous);
      expect(await eslint()).toEqual({ code: 0, output: '' });
      writeFileSync(join(directory, 'eslint.config.js'), configWith('error', { allow: 'existsSync' }));
      const wrong = await eslint();
      expect(wrong.code).toBe(2);
      expect(wrong.output).toContain("settings['event-loop'].allow");
    });
  });

  it('counts warnings against --max-warnings', async () => {
    await withCommand({ ...files, 'eslint.config.js': configWith('warn') }, async eslint => {
      expect((await eslint()).code).toBe(0);
      expect((await eslint('--max-warnings', '1')).code).toBe(0);
      expect((await eslint('--max-warnings', '0')).code).toBe(1);
    });
  });

  it('writes json and SARIF with the same position and message', async () => {
    await withCommand(files, async eslint => {
      const json = JSON.parse((await eslint('--format', 'json')).output) as { messages: { message: string; line: number }[] }[];
      const sarif = JSON.parse((await eslint('--format', '@microsoft/eslint-formatter-sarif')).output) as {
        runs: [{ results: { ruleId: string; message: { text: string }; locations: unknown[] }[] }];
      };
      const [message, ...others] = json.flatMap(({ messages }) => messages);
      expect(others).toEqual([]);
      expect(sarif.runs[0].results).toMatchObject([
        {
          ruleId: 'event-loop/no-sync-fs',
          message: { text: message?.message },
          locations: [{ physicalLocation: { region: { startLine: 2, startColumn: 33 } } }],
        },
      ]);
    });
  });

  it('suppresses what there is, fails for what is new, and wants what was mended pruned', async () => {
    await withCommand(files, async (eslint, directory) => {
      expect((await eslint('--suppress-all')).code).toBe(0);
      expect(JSON.parse(readFileSync(join(directory, 'eslint-suppressions.json'), 'utf8'))).toEqual({
        'load.js': { 'event-loop/no-sync-fs': { count: 1 } },
      });
      expect((await eslint()).code).toBe(0);
      writeFileSync(join(directory, 'new.js'), caller);
      expect((await eslint()).code).toBe(1);
      writeFileSync(join(directory, 'read.js'), asynchronous);
      expect((await eslint()).code).toBe(2);
      expect((await eslint('--prune-suppressions')).code).toBe(0);
      expect(JSON.parse(readFileSync(join(directory, 'eslint-suppressions.json'), 'utf8'))).toEqual({});
      expect((await eslint()).code).toBe(0);
    });
  });

  it("with --cache does not see what a helper's change means for its caller, as the documentation says", async () => {
    await withCommand(files, async (eslint, directory) => {
      expect((await eslint('--cache')).code).toBe(1);
      expect(existsSync(join(directory, '.eslintcache'))).toBe(true);
      writeFileSync(join(directory, 'read.js'), asynchronous);
      expect((await eslint('--cache')).code).toBe(1);
      expect((await eslint()).code).toBe(0);
    });
  });

  it('lints the files that it is given by absolute paths, as lint-staged does, with the whole project read for them', async () => {
    await withCommand(files, async (eslint, directory) => {
      const { code, output } = await eslint(join(directory, 'load.js'));
      expect(code).toBe(1);
      expect(output).toContain('read (read.js:2) → readFileSync (read.js:2)');
      expect(await eslint(join(directory, 'read.js'))).toEqual({ code: 0, output: '' });
    });
  });

  it('is run by lint-staged for the staged files, which a commit with a new report fails', async () => {
    const staged = { 'package.json': '{ "private": true, "type": "module", "lint-staged": { "*.{js,ts,tsx}": "eslint" } }' };
    await withCommand({ ...files, ...staged, '.gitignore': 'node_modules\n' }, async (_, directory) => {
      linkPackage(directory, 'lint-staged');
      mkdirSync(join(directory, 'node_modules/.bin'));
      symlinkSync('../eslint/bin/eslint.js', join(directory, 'node_modules/.bin/eslint'));
      const git = (...options: string[]) =>
        execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...options], { cwd: directory });
      const lintStaged = () => runNode(directory, 'node_modules/lint-staged/bin/lint-staged.js', []);
      git('init', '--quiet');
      git('add', '.gitignore', 'package.json', 'eslint.config.js', 'read.js');
      expect((await lintStaged()).code).toBe(0);
      git('commit', '--quiet', '--message', 'first');
      git('add', 'load.js');
      const { code, output } = await lintStaged();
      expect(code).toBe(1);
      expect(output).toContain('read (read.js:2) → readFileSync (read.js:2)');
      writeFileSync(join(directory, 'read.js'), asynchronous);
      git('add', 'read.js');
      expect((await lintStaged()).code).toBe(0);
    });
  });

  it('reports the same with --concurrency', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`handlers/load${index}.js`, caller.replace('./', '../')]),
    );
    await withCommand({ ...many, 'read.js': blocking }, async eslint => {
      const alone = await eslint();
      expect(alone.output).toContain('12 problems');
      expect(await eslint('--concurrency', '2')).toEqual(alone);
    });
  });
});
