/**
 * Lints the packages of tests/corpus and the large packages that the project itself installs with the two rules about loops, and prints
 * how many loops they have and which are reported: `node tools/install-corpus.js && npm run build && node tools/count-loops.js`.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';

import eventLoop from '../dist/index.js';

const root = join(import.meta.dirname, '..');
const large = ['eslint', 'prettier', 'vite', 'vitest', 'rolldown', 'fast-check', 'undici', 'core-js', 'acorn', 'semver'];
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
    rules: { 'count/loops': 'error', 'event-loop/no-busy-wait': 'error', 'event-loop/no-cpu-bound-work': 'error' },
  },
  { ignores: ['**/*.min.*', '**/*.d.ts', '!**/node_modules/'] },
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
        .map(({ line, message, ruleId }) => `  ${relative(folder, filePath)}:${line} ${ruleId.slice(11)} ${message}`),
    );
    console.log([`${name}: ${loops} loops, ${reports.length} reported`, ...reports].join('\n'));
    return { loops, reports: reports.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const total = { packages: 0, loops: 0, reports: 0 };
const sources = [
  ...packagesIn(corpus).map(name => [name, join(corpus, name)]),
  ...large.map(name => [name, join(root, 'node_modules', name)]),
];
for (const [name, source] of sources) {
  if (!existsSync(source)) continue;
  const counted = await lintPackage(name, realpathSync(source));
  total.packages += 1;
  total.loops += counted.loops;
  total.reports += counted.reports;
}
console.log(`${total.packages} packages, ${total.loops} loops, ${total.reports} reported`);
