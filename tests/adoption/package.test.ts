import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { eslintClasses } from '../lint-project.ts';
import { withProject } from '../temporary-project.ts';
import { buildPackage, linkPackage, manifest } from './build-package.ts';

const blocking = "import { readFileSync } from 'node:fs';\nexport const load = async () => readFileSync('x');\n";
const esm = "import eventLoop from 'eslint-plugin-event-loop';\nexport default [eventLoop.configs.recommended];\n";
const commonJs = "module.exports = [require('eslint-plugin-event-loop').configs.recommended];\n";

// As npm unpacks it. Its dependencies are linked: the whole of an install, with the registry, is in tools/version-matrix.js.
it('works from its tarball in an empty project, with an ESM config and with a CommonJS one', async () => {
  const files = {
    'esm/package.json': '{ "private": true }',
    'esm/eslint.config.mjs': esm,
    'esm/load.mjs': blocking,
    'common/package.json': '{ "private": true }',
    'common/eslint.config.cjs': commonJs,
    'common/load.mjs': blocking,
  };
  await withProject(files, async directory => {
    const source = join(directory, 'built');
    buildPackage(source);
    const run = (command: string, args: readonly string[]): string =>
      execFileSync(command, args, {
        cwd: source,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        shell: process.platform === 'win32',
      });
    const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--offline'])) as [
      { readonly filename: string },
    ];
    const installed = join(directory, 'node_modules/eslint-plugin-event-loop');
    mkdirSync(installed, { recursive: true });
    run('tar', ['-xzf', filename, '-C', installed, '--strip-components=1']);
    expect(readdirSync(installed).sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json']);

    for (const name of ['eslint', ...Object.keys(manifest.dependencies)]) linkPackage(directory, name);
    for (const folder of ['esm', 'common']) {
      const results = await new eslintClasses[10]({ cwd: join(directory, folder) }).lintFiles(['.']);
      const reports = results.flatMap(({ messages }) =>
        messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`),
      );
      expect(reports).toEqual(['2:33 event-loop/no-sync-fs']);
    }
  });
});
