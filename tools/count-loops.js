/**
 * Lints the packages of tests/corpus and the large packages that the project itself installs with the two rules about loops, every function
 * an entry point, from 100,000 rounds on; writes how many loops they have and which are reported to tests/oracle/reported-loops.json, each
 * package as soon as it is done: `node tools/install-corpus.js && npm run build && node tools/count-loops.js [package …]`.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';

import eventLoop from '../dist/index.js';

const root = join(import.meta.dirname, '..');
const large = [
  'eslint',
  'prettier',
  'vite',
  'vitest',
  'rolldown',
  'fast-check',
  'lodash',
  'core-js',
  'acorn',
  'semver',
  'typescript-eslint',
];
const larger = [
  'highlight.js',
  'node-forge',
  'crypto-js',
  'marked',
  'yaml',
  'postcss',
  '@typescript-eslint/eslint-plugin',
  'fflate',
];
const record = join(root, 'tests/oracle/reported-loops.json');
const corpus = join(root, 'tests/corpus/node_modules');

/** The folders of the packages, those of a scope included. */
function packagesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap(name =>
    name.startsWith('@') ? readdirSync(join(folder, name)).map(one => `${name}/${one}`) : name.startsWith('.') ? [] : [name],
  );
}

const counter = {
  create: () => ({
    'ForStatement, WhileStatement, DoWhileStatement, ForOfStatement, ForInStatement'() {
      loops += 1;
    },
  }),
};
let loops = 0;

const config = [
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
  { files: ['**/*.{js,cjs,mjs}'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
  { files: ['**/*.{ts,cts,mts,tsx}'], languageOptions: { parser: typescriptParser } },
  {
    plugins: { 'event-loop': eventLoop, count: { rules: { loops: counter } } },
    settings: { 'event-loop': { entryPoints: ['**/*'] } },
    rules: {
      'count/loops': 'error',
      'event-loop/no-busy-wait': 'error',
      'event-loop/no-cpu-bound-work': ['error', { maxIterations: 100_000 }],
    },
  },
  { ignores: ['**/*.min.*', '**/*.d.ts', '**/test/**', '!**/node_modules/'] },
];

async function lintPackage(name, source) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'event-loop-loops-')));
  loops = 0;
  try {
    cpSync(source, folder, {
      recursive: true,
      dereference: true,
      filter: path => !relative(source, path).includes('node_modules'),
    });
    const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: config, errorOnUnmatchedPattern: false });
    const results = await eslint.lintFiles(['.']);
    const reports = results.flatMap(({ filePath, messages }) =>
      messages
        .filter(({ ruleId }) => ruleId?.startsWith('event-loop/'))
        .map(({ line, message, ruleId }) => `${relative(folder, filePath)}:${line} ${ruleId.slice(11)} ${message}`),
    );
    const unread = results.filter(({ messages }) => messages.some(({ fatal }) => fatal)).length;
    return { files: results.length, unread, loops, reports };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sources = [
  ...packagesIn(corpus).map(name => [name, join(corpus, name)]),
  ...[...large, ...larger].map(name => [name, join(root, 'node_modules', name)]),
].filter(([, source]) => existsSync(source));
const wanted = process.argv.slice(2);
const packages = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')).packages : {};
for (const [name, source] of sources.filter(([one]) => wanted.length === 0 || wanted.includes(one))) {
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const { user } = process.cpuUsage();
  const counted = await lintPackage(name, realpathSync(source));
  const seconds = Math.round((process.cpuUsage().user - user) / 1e6);
  console.log(
    [`${name}@${version}: ${counted.loops} loops, ${counted.reports.length} reported, ${seconds} s`, ...counted.reports].join(
      '\n  ',
    ),
  );
  packages[name] = { version, ...counted };
  const total = { packages: Object.keys(packages).length, files: 0, loops: 0, reports: 0 };
  for (const { files, loops: ones, reports } of Object.values(packages)) {
    total.files += files;
    total.loops += ones;
    total.reports += reports.length;
  }
  writeFileSync(record, `${JSON.stringify({ total, packages }, null, 2)}\n`);
}
