import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';

import { plugin } from '../../dist/index.js';
import { copyPackage } from './copy-package.js';

const folder = 'tests/corpus/awaits';

const rules = {
  row: 'event-loop/no-sequential-await',
  loop: 'event-loop/no-sequential-await-in-loop',
  core: 'no-await-in-loop',
};
const leftOut =
  /(?:^|\/)(?:node_modules|tests?|__tests__|__mocks__|e2e|scripts|migrations|seeds|public|ui)\/|\.(?:test|spec|e2e-spec|config|min)\.|\.d\.[cm]?ts$/;

/**
 * Lints the packages of tests/corpus/awaits with the two rules on awaits and with `no-await-in-loop`: the number of reports of each, and of
 * each label whether the plugin reports there (`isFound`) and whether the peer does (`isNamed`); and all reports. With `checkouts`, a folder
 * that holds `<owner>+<name>` for each, the repositories are linted that are labelled in repositories.tsv.
 */
export async function lintAwaits({ checkouts, unproven = false } = {}) {
  const labels = await readLabels(checkouts === undefined ? 'labels.tsv' : 'repositories.tsv');
  const found = [];
  for (const name of new Set(labels.map(({ name }) => name))) {
    const lint = directory => lintTree(name, directory, { unproven });
    found.push(
      ...(checkouts === undefined ? await inCopy(name, lint) : await lint(join(checkouts, plain(name).replace('/', '+')))),
    );
  }
  const isReported = (candidate, rule) => found.some(report => report.rule === rule && isAt(report, candidate));
  return {
    labels: labels.map(candidate => ({
      ...candidate,
      isFound: isReported(candidate, rules[candidate.kind]),
      isNamed: isReported(candidate, rules.core),
    })),
    reports: Object.fromEntries(Object.values(rules).map(rule => [rule, found.filter(report => report.rule === rule).length])),
    found,
  };
}

/** A name without its version or commit. */
const plain = name => name.replace(/(?<=.)@[^@/]+$/, '');

async function readLabels(file) {
  const text = await readFile(join(import.meta.dirname, '../..', folder, file), 'utf8');
  const [, ...rows] = text.trim().split('\n');
  return rows.map(row => {
    const [name, file, kind, line, end, label, reason] = row.split('\t');
    return { name, file, kind, line: Number(line), end: Number(end), label, reason };
  });
}

function isAt({ name, file, line }, candidate) {
  return name === candidate.name && file === candidate.file && line >= candidate.line && line <= candidate.end;
}

async function inCopy(name, lint) {
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'event-loop-awaits-')));
  try {
    await copyPackage(folder, plain(name), directory);
    return await lint(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function lintTree(name, directory, options) {
  const linter = new Linter({ cwd: directory });
  const files = (await readdir(directory, { recursive: true }))
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => /\.[cm]?[jt]sx?$/.test(file) && !leftOut.test(file));
  const reports = await Promise.all(files.map(file => lintFile(linter, directory, file, options)));
  return reports.flat().map(report => ({ ...report, name }));
}

async function lintFile(linter, directory, file, { unproven }) {
  const text = await readFile(join(directory, file), 'utf8');
  if (!text.includes('await')) return [];
  const isTypeScript = /\.[cm]?tsx?$/.test(file);
  const config = {
    files: ['**'],
    plugins: { 'event-loop': plugin },
    languageOptions: {
      ...(isTypeScript && { parser }),
      sourceType: isTypeScript || /^\s*(?:import|export)\b/m.test(text) ? 'module' : 'commonjs',
      parserOptions: { ecmaFeatures: { globalReturn: !isTypeScript, jsx: file.endsWith('x') } },
    },
    linterOptions: { noInlineConfig: true },
    rules: {
      [rules.row]: ['error', { unproven }],
      [rules.loop]: ['error', { unproven }],
      [rules.core]: 'error',
    },
  };
  return linter
    .verify(text, config, join(directory, file))
    .map(({ ruleId, line, message }) => ({ file, rule: ruleId ?? '', line, message }));
}
