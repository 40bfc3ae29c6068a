/**
 * Lints a folder with the config in it, in a process of its own, and prints the reports, sorted, as JSON. What to lint comes as JSON, on
 * the standard input: `{ files }`, one after the other; `{ threads }`, all by so many; `{ files, edits }`, where first each of some files
 * is given another text, linted, and given back its own.
 *
 *   echo '{"threads":2}' | node lint-in-order.js <folder>
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { ESLint } from 'eslint';

const [directory] = process.argv.slice(2);
const { files, threads, edits = [] } = JSON.parse(readFileSync(0, 'utf8'));
const options = { cwd: directory, overrideConfigFile: path.join(directory, 'eslint.config.mjs'), warnIgnored: false };
const eslint = new ESLint(threads === undefined ? options : { ...options, concurrency: threads });

/** The times of files tick in steps: what is written twice within one may look the same. */
const tick = 60;

for (const { file, text, next } of edits) {
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, text);
  await eslint.lintFiles([file, next]);
  await sleep(tick);
  writeFileSync(file, before);
  await eslint.lintFiles([next]);
  await sleep(tick);
}

const results = [];
if (files) for (const file of files) results.push(...(await eslint.lintFiles([file])));
else results.push(...(await eslint.lintFiles(['.'])));
process.stdout.write(JSON.stringify(results.flatMap(listReports).sort()));

function listReports({ filePath, messages }) {
  const file = path.relative(directory, filePath).replaceAll('\\', '/');
  // What ESLint says of comments is no report.
  const reports = messages.filter(({ ruleId }) => ruleId !== null);
  return reports.map(({ line, column, ruleId, message, suggestions = [] }) => {
    const fixes = suggestions.map(({ desc, fix }) => [desc, fix]);
    return `${file}:${line}:${column} ${ruleId} ${message} ${JSON.stringify(fixes)}`;
  });
}
