/** Lints the example programs with the built plugin's recommended config and prints what it finds and why: `npm run demo`. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';

import eventLoop from '../dist/index.js';

const root = join(import.meta.dirname, '..');
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.ts'], languageOptions: { parser: typescriptParser } },
    eventLoop.configs.recommended,
    { linterOptions: { reportUnusedDisableDirectives: 'off' } },
  ],
});

const results = await eslint.lintFiles(['docs/examples/*/*.{js,ts}']);
console.log(results.map(describeFile).join(''));
console.log(describeAll(results));

/** What was found in a file: its path, then each report with its line of code; nothing for a file without reports. */
function describeFile({ filePath, messages }) {
  if (messages.length === 0) return '';
  const lines = readFileSync(filePath, 'utf8').split('\n');
  const reports = messages.map(report => describeReport(report, lines[report.line - 1]?.trim() ?? ''));
  return `\n${relative(root, filePath).replaceAll('\\', '/')}\n${reports.join('')}`;
}

function describeReport({ line, column, ruleId, message, suggestions = [] }, code) {
  const texts = [message, ...suggestions.map(({ desc }) => `Suggestion: ${desc}`)];
  return [`\n  ${line}:${column}  ${code}`, `    ${ruleId}`, ...texts.flatMap(text => wrap(text, '    '))].join('\n') + '\n';
}

/** Breaks a text into lines of at most 100 columns between its words. */
function wrap(text, indent) {
  const lines = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last && last.length + word.length < 100) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(indent + word);
  }
  return lines;
}

function describeAll(files) {
  const reports = files.flatMap(({ messages }) => messages);
  const countOf = rule => reports.filter(({ ruleId }) => ruleId === rule).length;
  const rules = [...new Set(reports.map(({ ruleId }) => ruleId))].sort();
  const byRule = rules.map(rule => `  ${String(countOf(rule)).padStart(3)}  ${rule}`);
  return [
    `${reports.length} reports in ${files.filter(({ messages }) => messages.length > 0).length} of ${files.length} files:`,
    ...byRule,
  ].join('\n');
}
