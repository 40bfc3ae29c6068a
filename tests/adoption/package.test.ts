import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { expect, it } from 'vitest';

import { withProject } from '../temporary-project.ts';
import { buildPackage } from './build-package.ts';
import { startRegistry } from './local-registry.ts';

const run = promisify(execFile);
const shell = process.platform === 'win32';

const blocking = "import { readFileSync } from 'node:fs';\nexport const load = async () => readFileSync('x');\n";
const config = {
  'eslint.config.mjs': "import eventLoop from 'eslint-plugin-event-loop';\nexport default [eventLoop.configs.recommended];\n",
  'eslint.config.cjs': "module.exports = [require('eslint-plugin-event-loop').configs.recommended];\n",
};
const major = "import { ESLint } from 'eslint';\nconsole.log(ESLint.version.split('.')[0]);\n";

/** Packs the plugin as a release does. */
async function pack(directory: string): Promise<string> {
  buildPackage(directory);
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--offline'], { cwd: directory, shell });
  const [{ filename }] = JSON.parse(stdout) as [{ readonly filename: string }];
  return join(directory, filename);
}

/** Runs npm with a registry on this machine, and with no other: without the user's configuration, cache and proxies. */
async function npmInstall(cwd: string, registry: string, packages: readonly string[]): Promise<void> {
  const options = { registry, cache: join(cwd, '.npm'), userconfig: join(cwd, '.npmrc'), noproxy: '127.0.0.1' };
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_|_proxy$/i.test(name));
  const set = Object.entries(options).map(([name, value]) => [`npm_config_${name}`, value]);
  const args = ['install', '--no-audit', '--no-fund', '--no-update-notifier', ...packages];
  await run('npm', args, { cwd, shell, env: Object.fromEntries([...inherited, ...set]) as NodeJS.ProcessEnv });
}

it(
  'is installed from its tarball beside ESLint in an empty project, and works from an ESM and a CommonJS config',
  // Npm takes ten seconds for it, and minutes on a busy machine.
  { timeout: 900_000 },
  async () => {
    const files = { 'package.json': '{ "private": true }', 'load.mjs': blocking, 'major.mjs': major };
    await withProject(files, async directory => {
      const registry = await startRegistry();
      try {
        await npmInstall(directory, registry.url, [await pack(join(directory, 'built')), 'eslint@10']);
      } finally {
        await registry.close();
      }
      const installed = join(directory, 'node_modules/eslint-plugin-event-loop');
      const shipped = readdirSync(installed).filter(name => name !== 'node_modules');
      expect(shipped.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json']);
      expect(readFileSync(join(directory, 'package-lock.json'), 'utf8')).not.toMatch(/"node_modules\/(?:@[^/"]+\/)?typescript"/);
      expect((await run(process.execPath, ['major.mjs'], { cwd: directory })).stdout.trim()).toBe('10');

      for (const [name, text] of Object.entries(config)) {
        writeFileSync(join(directory, name), text);
        const args = ['node_modules/eslint/bin/eslint.js', '--config', name, 'load.mjs'];
        const failure = await run(process.execPath, args, { cwd: directory }).catch((error: unknown) => error);
        expect(failure).toMatchObject({
          code: 1,
          stdout: expect.stringMatching(/2:33 {2}error .* event-loop\/no-sync-fs/) as string,
        });
      }
    });
  },
);
