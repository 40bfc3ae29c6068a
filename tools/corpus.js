/**
 * Lints the packages of tests/corpus with `recommended`, writes the reports to tests/corpus/expected (with `--check` it only fails where
 * they differ), and prints precision and recall on the hand-made labels beside `n/no-sync` on the same files.
 *
 *   node tools/install-corpus.js && npm run build && node tools/corpus.js [--check] [--wrong] [package ...]
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { findCorpusPackages, shortName } from './bench/corpus-packages.js';
import { countBlockingLabels, shareOf } from './bench/label-counts.js';
import { lintCorpusPackage } from './bench/lint-corpus.js';

const folder = join(import.meta.dirname, '../tests/corpus/expected');
const flags = process.argv.slice(2).filter(word => word.startsWith('--'));
const words = process.argv.slice(2).filter(word => !word.startsWith('--'));

const total = { labels: [], reports: 0, peerReports: 0 };
for (const name of await findCorpusPackages(words)) {
  const { labels, reports, peerReports } = await lintCorpusPackage(name);
  total.labels.push(...labels);
  total.reports += reports.length;
  total.peerReports += peerReports.length;
  if (flags.includes('--wrong')) printWrong(name, labels);
  await keepReports(name, reports);
  const { found, missed, wrong, quiet } = countBlockingLabels(labels).recommended;
  console.log(
    `${shortName(name)}: ${reports.length} reports (n/no-sync ${peerReports.length}); labels: found ${found}, missed ${missed}, wrongly reported ${wrong}, rightly silent ${quiet}`,
  );
}

const { arguable, recommended, 'n/no-sync': peer } = countBlockingLabels(total.labels);
const accuracy = ({ found, missed, wrong }) =>
  `precision ${shareOf(found, found + wrong)}, recall ${shareOf(found, found + missed)}`;
console.log(`${accuracy(recommended)}; arguable, left out: ${arguable}`);
console.log(`n/no-sync on the same labels: ${accuracy(peer)}; reports ${total.peerReports} against ${total.reports}`);

function printWrong(name, labels) {
  for (const { site, call, label, why, isFound } of labels) {
    if (label === 'arguable' || isFound === (label === 'report')) continue;
    console.log(`${isFound ? 'WRONG ' : 'MISSED'} ${shortName(name)} ${site} ${call}: ${why}`);
  }
}

/** Writes the reports, or fails where the file has others. */
async function keepReports(name, reports) {
  const text = reports
    .map(({ file, line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId} ${message}\n`)
    .sort()
    .join('');
  const path = join(folder, `${shortName(name)}.txt`);
  if (!flags.includes('--check')) {
    await mkdir(folder, { recursive: true });
    await writeFile(path, text);
  } else if ((await readFile(path, 'utf8').catch(() => undefined)) !== text) {
    console.error(`${shortName(name)}: the reports differ from ${relative(process.cwd(), path)}`);
    process.exitCode = 1;
  }
}
