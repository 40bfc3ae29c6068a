import { existsSync } from 'node:fs';
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import node from 'eslint-plugin-n';

import plugin from '../../dist/index.js';
import { collectCoveredCalls } from '../../dist/analysis/covered-calls.js';
import { copyPackage } from './copy-package.js';
import { corpusFolder, shortName } from './corpus-packages.js';

const parserOptions = { ecmaFeatures: { jsx: true } };
const ignored = { ignores: ['**/node_modules/**', '**/*.min.js', '**/public/**', '**/client/**'] };
const base = [ignored, { files: ['**/*.{js,cjs,mjs,ts,cts,mts}'], languageOptions: { parser: typescriptParser, parserOptions } }];
const { recommended } = plugin.configs;

/** `n/no-sync` throws on TypeScript's parser without type information; the packages ship JavaScript. */
const peer = [
  ignored,
  { plugins: { n: node }, rules: { 'n/no-sync': ['error', { allowAtRootLevel: true }] }, ignores: recommended.ignores },
];

/**
 * Lints a package of the corpus with `recommended` and with `n/no-sync`: the reports of both, and of each label whether a report leads to its
 * call (`isFound`) and whether the peer names it (`isNamed`).
 */
export async function lintCorpusPackage(name) {
  const temporary = await realpath(await mkdtemp(join(tmpdir(), 'event-loop-corpus-')));
  const directory = join(temporary, shortName(name));
  try {
    await copyPackage(corpusFolder, name, directory);
    const covered = new Set();
    collectCoveredCalls.listener = (path, { line, column }) => covered.add(`${toRelative(directory, path)}:${line}:${column}`);
    const reports = await lint(directory, [...base, recommended]);
    collectCoveredCalls.listener = undefined;
    const peerReports = await lint(directory, peer);
    const named = new Set(peerReports.map(({ file, line, column }) => `${file}:${line}:${column - 1}`));
    const labels = (await readLabels(name)).map(label => ({
      ...label,
      isFound: covered.has(label.site),
      isNamed: named.has(label.site),
    }));
    return { reports, peerReports, labels };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function lint(directory, overrideConfig) {
  const eslint = new ESLint({ cwd: directory, overrideConfigFile: true, allowInlineConfig: false, overrideConfig });
  const results = await eslint.lintFiles(['.']);
  return results.flatMap(({ filePath, messages }) =>
    messages.filter(({ ruleId }) => ruleId !== null).map(message => ({ ...message, file: toRelative(directory, filePath) })),
  );
}

function toRelative(directory, path) {
  return relative(directory, path).replaceAll('\\', '/');
}

async function readLabels(name) {
  const path = join(import.meta.dirname, '../..', corpusFolder, 'labels', `${shortName(name)}.tsv`);
  if (!existsSync(path)) return [];
  const [, ...rows] = (await readFile(path, 'utf8')).trimEnd().split('\n');
  return rows.map(row => {
    const [file, line, column, call, label, why] = row.split('\t');
    return { site: `${file}:${line}:${column}`, call, label, why };
  });
}
