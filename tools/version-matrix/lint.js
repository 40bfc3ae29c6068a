// Lints the project in the working directory with the ESLint that is installed there, and prints as JSON what is reported and what the
// comments in its files announce:
//   node lint.js <config file>
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import process from 'node:process';

const cwd = process.cwd();
const { ESLint } = createRequire(join(cwd, 'package.json'))('eslint');

const results = await new ESLint({ cwd, overrideConfigFile: process.argv[2] }).lintFiles(['packages']);
const reports = results.flatMap(({ filePath, messages }) =>
  messages.map(({ line, ruleId, message, suggestions = [] }) => {
    const rule = ruleId ? ruleId.replace('event-loop/', '') : message;
    return `${pathOf(filePath)}:${line} ${rule}, ${suggestions.length} suggestion${suggestions.length === 1 ? '' : 's'}`;
  }),
);
const announced = results.flatMap(({ filePath }) =>
  readFileSync(filePath, 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      const [, report] = /\/\/ error: (.+)$/.exec(text) ?? [];
      return report ? [`${pathOf(filePath)}:${index + 1} ${report}`] : [];
    }),
);

console.log(JSON.stringify({ eslint: ESLint.version, node: process.version, files: results.length, reports, announced }));

function pathOf(file) {
  return relative(cwd, file).replaceAll('\\', '/');
}
