import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
  /(?:^|\/)(?:node_modules|tests?|__tests__|__mocks__|e2e|scripts|migrations|seeds|public|ui)\/|\.(?:test|spec|config|min)\./;

/**
 * Lints the packages of tests/corpus/awaits with the two rules on awaits and with `no-await-in-loop`: the number of reports of each, and of
 * each label whether the plugin reports there (`isFound`) and whether the peer does (`isNamed`).
 */
export async function lintAwaits() {
  const labels = await readLabels();
  const reports = [];
  for (const name of new Set(labels.map(({ name }) => name))) reports.push(...(await lintPackage(name)));
  const isReported = (candidate, rule) => reports.some(report => report.rule === rule && isAt(report, candidate));
  return {
    labels: labels.map(candidate => ({
      ...candidate,
      isFound: isReported(candidate, rules[candidate.kind]),
      isNamed: isReported(candidate, rules.core),
    })),
    reports: Object.fromEntries(Object.values(rules).map(rule => [rule, reports.filter(report => report.rule === rule).length])),
  };
}

async function readLabels() {
  const text = await readFile(join(import.meta.dirname, '../..', folder, 'labels.tsv'), 'utf8');
  const [, ...rows] = text.trim().split('\n');
  return rows.map(row => {
    const [name, file, kind, line, end, label, reason] = row.split('\t');
    return { name, file, kind, line: Number(line), end: Number(end), label, reason };
  });
}

function isAt({ name, file, line }, candidate) {
  return name === candidate.name && file === candidate.file && line >= candidate.line && line <= candidate.end;
}

async function lintPackage(name) {
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'event-loop-awaits-')));
  try {
    await copyPackage(folder, name.replace(/(?<=.)@[^@/]+$/, ''), directory);
    const linter = new Linter({ cwd: directory });
    const files = (await readdir(directory, { recursive: true }))
      .map(file => file.replaceAll('\\', '/'))
      .filter(file => /\.[cm]?js$/.test(file) && !leftOut.test(file));
    const reports = await Promise.all(files.map(file => lintFile(linter, directory, file)));
    return reports.flat().map(report => ({ ...report, name }));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function lintFile(linter, directory, file) {
  const text = await readFile(join(directory, file), 'utf8');
  if (!text.includes('await')) return [];
  const config = {
    files: ['**'],
    plugins: { 'event-loop': plugin },
    languageOptions: {
      sourceType: /^\s*(?:import|export)\b/m.test(text) ? 'module' : 'commonjs',
      parserOptions: { ecmaFeatures: { globalReturn: true } },
    },
    linterOptions: { noInlineConfig: true },
    rules: Object.fromEntries(Object.values(rules).map(rule => [rule, 'error'])),
  };
  return linter.verify(text, config, join(directory, file)).map(({ ruleId, line }) => ({ file, rule: ruleId ?? '', line }));
}
