import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const run = async (...args: string[]) => promisify(execFile)(process.execPath, args, { cwd: root });

describe('node tools/new-rule.js', () => {
  const folder = mkdtempSync(join(tmpdir(), 'event-loop-new-rule-'));

  beforeAll(async () => {
    for (const path of [
      'src/rules/create-rule.ts',
      ...['analysis', 'catalog', 'graph', 'project', 'summary', 'syntax'].map(layer => `src/${layer}`),
      'tests/rule-tester.ts',
      'package.json',
      'vitest.config.ts',
      'tsconfig.json',
    ]) {
      cpSync(join(root, path), join(folder, path), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    await run('tools/new-rule.js', 'no-something', folder);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('writes a rule, its test and its page', () => {
    expect(readdirSync(join(folder, 'src/rules'))).toContain('no-something.ts');
    expect(readdirSync(join(folder, 'tests/rules'))).toEqual(['no-something.test.ts']);
    expect(readdirSync(join(folder, 'docs/rules'))).toEqual(['no-something.md']);
  });

  it('writes what type-checks', async () => {
    await expect(run(join(root, 'node_modules/typescript/bin/tsc'), '-p', folder)).resolves.toBeDefined();
  });

  it('writes a test that passes', async () => {
    const { stdout } = await run(join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--root', folder);
    expect(stdout).toMatch(/2 passed/);
  });

  it('writes what prettier leaves as it is', async () => {
    const { stdout } = await run(
      join(root, 'node_modules/prettier/bin/prettier.cjs'),
      '--config',
      join(root, '.prettierrc.json'),
      '--check',
      join(folder, 'src'),
      join(folder, 'tests'),
      join(folder, 'docs'),
    );
    expect(stdout).toContain('All matched files use Prettier code style!');
  });

  it('refuses a name that is none, and files that are there', async () => {
    await expect(run('tools/new-rule.js', 'Something', folder)).rejects.toThrow('named');
    await expect(run('tools/new-rule.js', 'no-something', folder)).rejects.toThrow('already');
  });
});
