import { join, relative } from 'node:path';

import ts from 'typescript';
import { describe, expect, it } from 'vitest';

import type { ESLint } from 'eslint';

import { eslintClasses } from '../lint-project.ts';
import { withProject, type ProjectFiles } from '../temporary-project.ts';
import { installPackage } from './build-package.ts';

interface Options {
  readonly eslint?: 10 | 9;
  /** Packages of this repository that the project has too. */
  readonly others?: readonly string[];
  readonly cwd?: string;
  /** What to lint. */
  readonly patterns?: readonly string[];
}

/** Lints a project that has its own config file and the plugin in its node_modules, as a user does. */
async function lint(files: ProjectFiles, options: Options = {}): Promise<string[]> {
  return withProject(files, async directory => {
    installPackage(directory, options);
    const cwd = join(directory, options.cwd ?? '.');
    const eslint = new eslintClasses[options.eslint ?? 10]({ cwd });
    return (await eslint.lintFiles([...(options.patterns ?? ['.'])])).flatMap(result => linesOf(result, directory));
  });
}

function linesOf({ filePath, messages }: ESLint.LintResult, directory: string): string[] {
  const path = relative(directory, filePath).replaceAll('\\', '/');
  return messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId ?? message}`);
}

const blocking = "import { readFileSync } from 'node:fs';\nexport const load = async () => readFileSync('x');\n";
const reported = ['load.js:2:33 event-loop/no-sync-fs'];
const plugin = "import eventLoop from 'eslint-plugin-event-loop';\n";

describe.each([10, 9] as const)('a config file in ESLint %i', eslint => {
  it('is an ECMAScript module', async () => {
    const config = `${plugin}export default [eventLoop.configs.recommended];`;
    expect(await lint({ 'eslint.config.js': config, 'load.js': blocking }, { eslint })).toEqual(reported);
  });

  it('is CommonJS', async () => {
    const config = "module.exports = [require('eslint-plugin-event-loop').configs.recommended];";
    expect(await lint({ 'eslint.config.cjs': config, 'load.js': blocking }, { eslint })).toEqual(reported);
  });

  it('is CommonJS in a CommonJS package, whose calls of require are read', async () => {
    const files = {
      'package.json': '{ "name": "case", "private": true }',
      'eslint.config.js':
        "const { configs } = require('eslint-plugin-event-loop');\n" +
        "module.exports = [configs.recommended, { languageOptions: { sourceType: 'commonjs' } }];",
      'load.js': "const fs = require('fs');\nexports.load = async () => fs.readFileSync('x');\n",
    };
    expect(await lint(files, { eslint })).toEqual(['load.js:2:28 event-loop/no-sync-fs']);
  });

  it('is TypeScript, which ESLint reads with jiti', async () => {
    const config =
      `import type { Linter } from 'eslint';\n${plugin}` +
      'const configs: Linter.Config[] = [eventLoop.configs.recommended];\nexport default configs;';
    expect(await lint({ 'eslint.config.ts': config, 'load.js': blocking }, { eslint, others: ['jiti'] })).toEqual(reported);
  });

  it('extends a preset by its name', async () => {
    const config =
      `${plugin}import { defineConfig } from 'eslint/config';\n` +
      "export default defineConfig({ files: ['**/*.js'], plugins: { 'event-loop': eventLoop }, extends: ['event-loop/strict'] });";
    expect(await lint({ 'eslint.config.js': config, 'load.js': blocking }, { eslint })).toEqual(reported);
  });

  it.each([2018, 2020, 2022, 2024])('has the ecmaVersion %i, whose trees lack what came later', async ecmaVersion => {
    const files = {
      'eslint.config.js': `${plugin}export default [eventLoop.configs.strict, { languageOptions: { ecmaVersion: ${ecmaVersion} } }];`,
      'load.js': `${blocking}export { read } from './read.js';\nexport * from './read.js';\n`,
      'read.js': "import fs from 'node:fs';\nexport const read = async path => fs.readFileSync(path);\n",
    };
    expect(await lint(files, { eslint })).toEqual([...reported, 'read.js:2:35 event-loop/no-sync-fs']);
  });

  it('turns a rule off by its name alone, also for the files that `recommended` leaves out', async () => {
    const config = `${plugin}export default [eventLoop.configs.recommended, { rules: { 'event-loop/no-sync-fs': 'off' } }];`;
    expect(await lint({ 'eslint.config.js': config, 'load.js': blocking, 'load.test.js': blocking }, { eslint })).toEqual([]);
  });

  it.each([
    ['a later entry', "[recommended, { rules: { 'event-loop/no-sync-fs': 'warn' } }]"],
    ['an entry that extends', "defineConfig({ extends: [recommended], rules: { 'event-loop/no-sync-fs': 'warn' } })"],
  ])('cannot set a rule in %s by its name alone where files are left out', async (_, entries) => {
    const config = `${plugin}import { defineConfig } from 'eslint/config';\nconst { recommended } = eventLoop.configs;\nexport default ${entries};`;
    const files = { 'eslint.config.js': `${config}\nvoid defineConfig;\n`, 'load.js': blocking, 'load.test.js': blocking };
    await expect(lint(files, { eslint })).rejects.toThrow('Could not find plugin "event-loop"');
  });

  it.each([
    ['the preset with other rules', '...recommended, ', reported],
    ["the preset's `ignores`", 'ignores: recommended.ignores, ', reported],
    [
      'the plugin named again',
      "plugins: { 'event-loop': eventLoop }, ",
      [...reported, 'load.test.js:2:33 event-loop/no-sync-fs'],
    ],
  ])('sets a rule by %s', async (_, how, expected) => {
    const config =
      `${plugin}const { recommended } = eventLoop.configs;\n` +
      `export default [recommended, { ${how}rules: { 'event-loop/no-sync-fs': 'warn' } }];`;
    expect(await lint({ 'eslint.config.js': config, 'load.js': blocking, 'load.test.js': blocking }, { eslint })).toEqual(
      expected,
    );
  });

  it.each([
    [{ allowed: [] }, /settings\['event-loop'\]\.allowed: no such setting/],
    [{ allow: ['existsSync'] }, /settings\['event-loop'\]\.allow\[0\]: "existsSync"/],
    [{ blocking: [{ module: 'm', export: 'e', kind: 'slow' }] }, /settings\['event-loop'\]\.blocking\[0\]\.kind: "slow"/],
    [{ root: 'src' }, /settings\['event-loop'\]\.root: "src"/],
  ])('refuses the settings %j by the name of the key', async (settings, message) => {
    const config = `${plugin}export default [eventLoop.configs.recommended, { settings: { 'event-loop': ${JSON.stringify(settings)} } }];`;
    await expect(lint({ 'eslint.config.js': config, 'load.js': blocking }, { eslint })).rejects.toThrow(message);
  });

  it('has typed linting with projectService beside the plugin', async () => {
    const files = {
      'eslint.config.js':
        `${plugin}import tseslint from 'typescript-eslint';\n` +
        "export default [{ ignores: ['*.js'] }, eventLoop.configs.recommended, { files: ['**/*.ts'], plugins: { ts: tseslint.plugin },\n" +
        '  languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },\n' +
        "  rules: { 'ts/no-floating-promises': 'error' } }];",
      'tsconfig.json': '{ "compilerOptions": { "module": "nodenext", "types": [], "skipLibCheck": true }, "include": ["*.ts"] }',
      'load.ts':
        "import { read } from './read.ts';\nexport async function load(): Promise<string> {\n  load();\n  return read();\n}\n",
      'read.ts':
        "import { readFileSync } from 'node:fs';\nexport function read(): string { return readFileSync('x', 'utf8'); }\n",
    };
    expect(await lint(files, { eslint, others: ['typescript-eslint'] })).toEqual([
      'load.ts:3:3 ts/no-floating-promises',
      'load.ts:4:10 event-loop/no-sync-fs',
    ]);
  });
});

describe('the types of the configs', () => {
  const compilerOptions: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    types: [],
  };

  /** What TypeScript says of `eslint.config.ts` against the declarations that the package ships. */
  async function typeErrors(config: string, eslint: 10 | 9): Promise<string[]> {
    return withProject({ 'eslint.config.ts': plugin + config }, async directory => {
      installPackage(directory, { eslint });
      const program = ts.createProgram([join(directory, 'eslint.config.ts')], compilerOptions);
      return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    });
  }

  it.each([10, 9] as const)('fit eslint.config.ts in ESLint %i', async eslint => {
    const config =
      "import type { Linter } from 'eslint';\nimport { defineConfig } from 'eslint/config';\n" +
      'export const list: Linter.Config[] = [eventLoop.configs.recommended, { ...eventLoop.configs.strict }];\n' +
      "export default defineConfig(eventLoop.configs.recommended, { files: ['**/*.ts'], extends: [eventLoop.configs.strict] },\n" +
      "  { plugins: { 'event-loop': eventLoop }, extends: ['event-loop/recommended'] });";
    expect(await typeErrors(config, eslint)).toEqual([]);
  });

  it('refuse a preset that is not there', async () => {
    const [error] = await typeErrors('export default [eventLoop.configs.recomended];', 10);
    expect(error).toContain("'recomended' does not exist");
  });
});

describe('a monorepo', () => {
  const members = {
    'package.json': '{ "name": "all", "private": true, "workspaces": ["packages/*"] }',
    'packages/service/package.json': '{ "name": "@case/service", "private": true, "type": "module" }',
    'packages/service/index.js':
      "import { load } from '@case/store';\nimport http from 'node:http';\n" +
      'http.createServer((request, response) => response.end(load())).listen(0);\n',
    'packages/store/package.json': '{ "name": "@case/store", "private": true, "type": "module", "exports": "./index.js" }',
    'packages/store/index.js': "import { readFileSync } from 'node:fs';\nexport const load = () => readFileSync('x');\n",
  };
  const config = `${plugin}export default [eventLoop.configs.recommended];`;
  const expected = ['packages/service/index.js:3:55 event-loop/no-sync-fs'];

  it('has one config, and a path leads from one package into the other', async () => {
    expect(await lint({ ...members, 'eslint.config.mjs': config })).toEqual(expected);
  });

  it('has a config in each package, found from the root as ESLint 10 does', async () => {
    const files = { 'packages/service/eslint.config.js': config, 'packages/store/eslint.config.js': config };
    expect(await lint({ ...members, ...files }, { patterns: ['packages/service', 'packages/store'] })).toEqual(expected);
  });

  it.each([10, 9] as const)('is linted from inside of one package by ESLint %i', async eslint => {
    const files = { ...members, 'packages/service/eslint.config.js': config };
    expect(await lint(files, { eslint, cwd: 'packages/service' })).toEqual(expected);
  });
});

describe('the files that a processor makes of others', () => {
  // Each script block is a file inside of the file; the real plugins have tests of their own, pages.test.ts.
  const processor = `{
    meta: { name: 'blocks', version: '1.0.0' },
    supportsAutofix: true,
    preprocess: text => [...text.matchAll(/<script>([^]*?)<\\/script>/g)].map(([, code], index) => ({ text: code, filename: index + '.js' })),
    postprocess: lists => lists.flat(),
  }`;
  const config = `${plugin}export default [
    eventLoop.configs.recommended,
    { files: ['**/*.vue'], processor: ${processor} },
    { files: ['**/*.vue/*.js'] },
  ];`;
  const page =
    "<script>import { readFileSync } from 'node:fs';\nimport { read } from './read.js';\n" +
    "export const load = async () => readFileSync('x');\nexport const other = async () => read();</script>\n" +
    '<template></template>\n<script>export default {};</script>\n';
  const read = "import { readFileSync } from 'node:fs';\nexport const read = () => readFileSync('x');\n";

  it.each([10, 9] as const)('are linted each for itself, with their imports, by ESLint %i', async eslint => {
    const reports = await lint({ 'eslint.config.js': config, 'src/page.vue': page, 'src/read.js': read }, { eslint });
    expect(reports).toEqual(['src/page.vue:3:33 event-loop/no-sync-fs', 'src/page.vue:4:34 event-loop/no-sync-fs']);
  });

  it('that do not parse are a parse error and no more', async () => {
    const broken = '<script>const = 1;</script>\n<script>export default {};</script>';
    const reports = await lint({ 'eslint.config.js': config, 'page.vue': broken });
    expect(reports).toEqual(['page.vue:1:7 Parsing error: Unexpected token =']);
  });
});
