/**
 * Lints the packages of tests/corpus with `recommended`, writes the reports to tests/corpus/expected (with `--check` it only fails where
 * they differ), and prints precision and recall on the hand-made labels beside `n/no-sync` on the same files.
 *
 *   node tools/install-corpus.js && npm run build && node tools/corpus.js [--check] [--wrong] [package ...]
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import typescriptParser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import node from 'eslint-plugin-n';

import plugin from '../dist/index.js';
import { collectCoveredCalls } from '../dist/analysis/covered-calls.js';

const corpus = fileURLToPath(new URL('../tests/corpus', import.meta.url));
const flags = process.argv.slice(2).filter(word => word.startsWith('--'));
const wanted = process.argv.slice(2).filter(word => !word.startsWith('--'));
const { dependencies } = JSON.parse(readFileSync(path.join(corpus, 'package.json'), 'utf8'));

const parserOptions = { ecmaFeatures: { jsx: true } };
const ignores = { ignores: ['**/node_modules/**', '**/*.min.js', '**/public/**', '**/client/**'] };
const withTypeScript = [
  ignores,
  { files: ['**/*.{js,cjs,mjs,ts,cts,mts}'], languageOptions: { parser: typescriptParser, parserOptions } },
];

async function lint(directory, config, base = withTypeScript) {
  const eslint = new ESLint({
    cwd: directory,
    overrideConfigFile: true,
    allowInlineConfig: false,
    overrideConfig: [...base, config],
  });
  const results = await eslint.lintFiles(['.']);
  return results.flatMap(({ filePath, messages }) =>
    messages
      .filter(({ ruleId }) => ruleId !== null)
      .map(message => ({ ...message, file: path.relative(directory, filePath).replaceAll('\\', '/') })),
  );
}

function readLabels(name) {
  const file = path.join(corpus, 'labels', `${name.replace('@', '').replace('/', '+')}.tsv`);
  if (!existsSync(file)) return [];
  const [, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return rows.map(row => {
    const [where, line, column, call, label, why] = row.split('\t');
    return { where, line: Number(line), column: Number(column), call, label, why };
  });
}

const temporary = realpathSync(mkdtempSync(path.join(tmpdir(), 'event-loop-corpus-')));
const total = { found: 0, missed: 0, wrong: 0, quiet: 0, arguable: 0, named: 0, namedWrong: 0, reports: 0, peer: 0 };
let stale = 0;
try {
  for (const name of Object.keys(dependencies)) {
    if (wanted.length > 0 && !wanted.some(word => name.includes(word))) continue;
    const short = name.replace('@', '').replace('/', '+');
    const directory = path.join(temporary, short);
    cpSync(path.join(corpus, 'node_modules', name), directory, { recursive: true });
    const covered = new Set();
    collectCoveredCalls.listener = (file, position) =>
      covered.add(`${path.relative(directory, file).replaceAll('\\', '/')}:${position.line}:${position.column}`);
    const reports = await lint(directory, plugin.configs.recommended);
    collectCoveredCalls.listener = undefined;
    // `n/no-sync` throws on TypeScript's parser without type information; the packages ship JavaScript.
    const peer = await lint(
      directory,
      {
        plugins: { n: node },
        rules: { 'n/no-sync': ['error', { allowAtRootLevel: true }] },
        ignores: plugin.configs.recommended.ignores,
      },
      [ignores],
    );
    const peerSites = new Set(peer.map(({ file, line, column }) => `${file}:${line}:${column - 1}`));
    const count = { found: 0, missed: 0, wrong: 0, quiet: 0, arguable: 0, named: 0, namedWrong: 0 };
    for (const label of readLabels(name)) {
      const site = `${label.where}:${label.line}:${label.column}`;
      const isCovered = covered.has(site);
      if (label.label === 'arguable') count.arguable += 1;
      else if (label.label === 'report') count[isCovered ? 'found' : 'missed'] += 1;
      else count[isCovered ? 'wrong' : 'quiet'] += 1;
      if (peerSites.has(site) && label.label !== 'arguable') count[label.label === 'report' ? 'named' : 'namedWrong'] += 1;
      if (flags.includes('--wrong') && (label.label === 'report') !== isCovered && label.label !== 'arguable') {
        console.log(`${isCovered ? 'WRONG ' : 'MISSED'} ${short} ${site} ${label.call}: ${label.why}`);
      }
    }
    for (const key of Object.keys(count)) total[key] += count[key];
    total.reports += reports.length;
    total.peer += peer.length;
    const lines = reports
      .map(({ file, line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId} ${message}`)
      .sort();
    const text = lines.map(line => `${line}\n`).join('');
    const expected = path.join(corpus, 'expected', `${short}.txt`);
    if (flags.includes('--check')) {
      if (!existsSync(expected) || readFileSync(expected, 'utf8') !== text) {
        console.error(`${short}: the reports differ from ${path.relative(process.cwd(), expected)}`);
        stale += 1;
      }
    } else {
      mkdirSync(path.dirname(expected), { recursive: true });
      writeFileSync(expected, text);
    }
    console.log(
      `${short}: ${reports.length} reports (n/no-sync ${peer.length}); labels: found ${count.found}, missed ${count.missed}, wrongly reported ${count.wrong}, rightly silent ${count.quiet}`,
    );
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;
console.log(
  `precision ${percent(total.found, total.found + total.wrong)}, recall ${percent(total.found, total.found + total.missed)}; arguable, left out: ${total.arguable}`,
);
console.log(
  `n/no-sync on the same labels: precision ${percent(total.named, total.named + total.namedWrong)}, recall ${percent(total.named, total.found + total.missed)}; reports ${total.peer} against ${total.reports}`,
);
if (stale > 0) process.exitCode = 1;
