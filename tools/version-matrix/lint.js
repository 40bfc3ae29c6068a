// Lints the project in the working directory with the ESLint that is installed there, and prints as JSON what is reported and what
// expected.json expects of the files that the config lints:
//   node lint.js <config file>
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import process from 'node:process';

const cwd = process.cwd();
const { ESLint } = createRequire(join(cwd, 'package.json'))('eslint');

const results = await new ESLint({ cwd, overrideConfigFile: process.argv[2] }).lintFiles(['packages']);
const files = results.map(({ filePath }) => relative(cwd, filePath).replaceAll('\\', '/'));
const reports = results.flatMap(({ messages }, index) =>
  messages.map(({ line, ruleId, message, suggestions = [] }) => {
    const rule = ruleId ? ruleId.replace('event-loop/', '') : message;
    return `${files[index]}:${line} ${rule}, ${suggestions.length} suggestion${suggestions.length === 1 ? '' : 's'}`;
  }),
);
const expected = JSON.parse(readFileSync(join(cwd, 'expected.json'), 'utf8')).filter(line => files.includes(line.split(':')[0]));

console.log(JSON.stringify({ eslint: ESLint.version, node: process.version, files: files.length, reports, expected }));
