/**
 * Holds the two rules on awaits against labels.tsv, and their volume against `no-await-in-loop`: after `npm run build`,
 * `node tests/corpus/awaits/measure.js [folder]`. The packages are fetched by `npm pack` into the folder (a temporary one unless given)
 * and linted without being installed or run. The labels were made by reading, before the rules first ran on these packages.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Linter } from 'eslint';

import { plugin } from '../../../dist/index.js';

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'awaits-'));
const labels = readFileSync(join(import.meta.dirname, 'labels.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(row => row.split('\t'))
  .map(([name, file, kind, line, end, label, reason]) => ({ name, file, kind, line: +line, end: +end, label, reason }));

const rules = {
  row: 'event-loop/no-sequential-await',
  loop: 'event-loop/no-sequential-await-in-loop',
  core: 'no-await-in-loop',
};
const leftOut =
  /(?:^|\/)(?:node_modules|tests?|__tests__|__mocks__|e2e|scripts|migrations|seeds|public|ui)\/|\.(?:test|spec|config|min)\./;
const reports = [...new Set(labels.map(({ name }) => name))].flatMap(name => lintPackage(name));

const counts = { right: 0, wrong: 0, missed: 0 };
for (const candidate of labels) {
  const isReported = reports.some(report => isAt(report, candidate));
  if (isReported && candidate.label === 'independent') counts.right++;
  else if (isReported) counts.wrong++;
  else if (candidate.label === 'independent') counts.missed++;
  if (isReported !== (candidate.label === 'independent')) {
    print(`${isReported ? 'wrong' : 'missed'}: ${candidate.name} ${candidate.file}:${candidate.line} (${candidate.reason})`);
  }
}
const loops = reports.filter(({ rule }) => rule === rules.loop).length;
const core = reports.filter(({ rule }) => rule === rules.core).length;
print(`labels: ${labels.length}, of them independent: ${counts.right + counts.missed}`);
print(
  `precision: ${percent(counts.right, counts.right + counts.wrong)}, recall: ${percent(counts.right, counts.right + counts.missed)}`,
);
print(`reports of loops: ${loops}, of no-await-in-loop: ${core} (${percent(loops, core)})`);
print(`reports of awaits in a row: ${reports.length - loops - core}`);

function print(line) {
  process.stdout.write(`${line}\n`);
}

function percent(part, whole) {
  return `${part} of ${whole} (${((100 * part) / whole).toFixed(0)} %)`;
}

function isAt({ name, file, rule, line }, candidate) {
  return (
    name === candidate.name &&
    file === candidate.file &&
    rule === rules[candidate.kind] &&
    line >= candidate.line &&
    line <= candidate.end
  );
}

function lintPackage(name) {
  const root = join(folder, name.replaceAll(/\W/g, '-'));
  if (!existsSync(root)) {
    mkdirSync(root, { recursive: true });
    const archive = execFileSync('npm', ['pack', name, '--silent'], { cwd: root, encoding: 'utf8' }).trim();
    execFileSync('tar', ['xzf', archive, '--strip-components=1'], { cwd: root });
  }
  const linter = new Linter({ cwd: root });
  return readdirSync(root, { recursive: true })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => /\.[cm]?js$/.test(file) && !leftOut.test(file))
    .flatMap(file => lintFile(linter, name, root, file));
}

function lintFile(linter, name, root, file) {
  const text = readFileSync(join(root, file), 'utf8');
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
  return linter.verify(text, config, join(root, file)).map(({ ruleId, line }) => ({ name, file, rule: ruleId ?? '', line }));
}
