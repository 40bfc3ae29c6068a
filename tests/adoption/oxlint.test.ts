import { execFile } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { plugin } from '../../src/index.ts';
import { lintProject, type LintOptions } from '../lint-project.ts';
import { withProject, type ProjectFiles } from '../temporary-project.ts';
import { installPackage } from './build-package.ts';

const bin = join(import.meta.dirname, '../../node_modules/oxlint/bin/oxlint');
const examples = join(import.meta.dirname, '../../docs/examples');

interface Diagnostic {
  readonly message: string;
  /** `event-loop(no-sync-fs)`. */
  readonly code: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number; readonly column: number } }[];
}

/** Writes the config that the documentation shows: the plugin by its name, the preset's rules, the same settings. */
function writeConfig(directory: string, { preset = 'recommended', settings }: LintOptions): void {
  const { rules } = preset === 'none' ? { rules: {} } : plugin.configs[preset];
  const config = {
    jsPlugins: ['eslint-plugin-event-loop'],
    categories: { correctness: 'off' },
    ...(settings !== undefined && { settings: { 'event-loop': settings } }),
    rules,
  };
  writeFileSync(join(directory, '.oxlintrc.json'), JSON.stringify(config));
}

/** What oxlint prints of `src`; it exits with 1 where it reports. */
async function runOxlint(directory: string, ...options: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const args = [bin, '--format=json', ...options, 'src'];
    execFile(process.execPath, args, { cwd: directory, timeout: 200_000 }, (error, stdout, stderr) => {
      if (error && error.code !== 1) reject(new Error(`${stdout}${stderr}`, { cause: error }));
      else resolve(stdout);
    });
  });
}

function linesOf(output: string): string[] {
  const { diagnostics } = JSON.parse(output) as { readonly diagnostics: readonly Diagnostic[] };
  return diagnostics
    .map(({ filename, labels: [label], code, message }) => {
      const rule = /^event-loop\((?<name>[^)]+)\)$/.exec(code)?.groups?.name ?? code;
      return `${filename.replaceAll('\\', '/')}:${label?.span.line}:${label?.span.column} ${rule} ${message}`;
    })
    .sort();
}

/** The reports of both linters on the same files. */
async function lintWithBoth(
  files: ProjectFiles,
  options: LintOptions,
  copied?: string,
): Promise<Record<'eslint' | 'oxlint', string[]>> {
  return withProject(files, async directory => {
    if (copied) cpSync(copied, join(directory, 'src'), { recursive: true });
    const reports = await lintProject(directory, options);
    installPackage(directory);
    writeConfig(directory, options);
    return {
      eslint: reports.map(({ path, line, column, rule, message }) => `${path}:${line}:${column} ${rule} ${message}`).sort(),
      oxlint: linesOf(await runOxlint(directory)),
    };
  });
}

describe('oxlint', () => {
  it.each(['javascript', 'typescript'])('reports what ESLint does on the example programs in %s', async language => {
    const { eslint, oxlint } = await lintWithBoth({}, { preset: 'strict' }, join(examples, language));
    expect(eslint.length).toBeGreaterThan(5);
    expect(oxlint).toEqual(eslint);
  });

  it('reports what ESLint does on paths through files, classes and settings', async () => {
    const files = {
      'src/server.ts':
        "import { createServer } from 'node:http';\nimport { Store } from './store.ts';\nimport { render } from 'report-engine';\n" +
        'const store: Store = new Store();\n' +
        'createServer((request, response) => {\n  response.end(store.load());\n}).on("connection", () => render({}));\n',
      'src/store.ts':
        "import { existsSync, readFileSync } from 'node:fs';\n" +
        "export class Store {\n  load(): string {\n    return existsSync('x') ? readFileSync('x', 'utf8') : '';\n  }\n}\n",
      'src/job.js': "import { execSync } from 'node:child_process';\nexport const run = async () => {\n  execSync('make');\n};\n",
      'src/page.jsx':
        "import fs from 'node:fs';\nexport const Page = async () => <p>{fs.existsSync('x') && fs.readFileSync('x', 'utf8')}</p>;\n",
    };
    const settings = {
      blocking: [{ module: 'report-engine', export: 'render', kind: 'compute' }],
      allow: ['node:fs#existsSync'],
    };
    const { eslint, oxlint } = await lintWithBoth(files, { preset: 'strict', settings });
    expect(eslint.map(line => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'src/job.js:3:3 no-sync-child-process',
      'src/page.jsx:2:59 no-sync-fs',
      'src/server.ts:6:16 no-sync-fs',
      'src/server.ts:7:27 no-sync-compute',
    ]);
    expect(oxlint).toEqual(eslint);
  });

  it('applies the suggestion that ESLint shows', async () => {
    const text = "import fs from 'node:fs';\n\nexport async function load() {\n  return fs.readFileSync('x', 'utf8');\n}\n";
    await withProject({ 'src/load.js': text }, async directory => {
      const [report] = await lintProject(directory);
      const [start, end] = report?.suggestions[0]?.fix.range ?? [0, 0];
      const expected = text.slice(0, start) + (report?.suggestions[0]?.fix.text ?? '') + text.slice(end);
      expect(expected).toContain('await fs.promises.readFile(');
      installPackage(directory);
      writeConfig(directory, {});
      await runOxlint(directory, '--fix-suggestions');
      expect(readFileSync(join(directory, 'src/load.js'), 'utf8')).toBe(expected);
    });
  });
});
