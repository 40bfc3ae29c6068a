/**
 * Lints a folder with one of the linters in a process of its own and prints `{ seconds, megabytes, files, unreadable, reports }` as JSON:
 * CPU time (user and system, all threads, from the start of the process) and peak memory. `node measure-lint.js cold <folder>`
 */
import { relative } from 'node:path';

import { ESLint } from 'eslint';

import { loadConfig } from './linters.js';

const [linter, directory, isListed] = process.argv.slice(2);
const eslint = new ESLint({ cwd: directory, overrideConfigFile: true, overrideConfig: await loadConfig(linter, directory) });
const results = await eslint.lintFiles(['.']);
const { user, system } = process.cpuUsage();
const messages = results.flatMap(({ filePath, messages }) =>
  messages.map(message => ({ ...message, path: relative(directory, filePath).replaceAll('\\', '/') })),
);
const reports = messages.filter(({ ruleId }) => ruleId !== null);
process.stdout.write(
  JSON.stringify({
    seconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    files: results.length,
    unreadable: messages.filter(({ fatal }) => fatal).length,
    reports: reports.length,
    ...(isListed && { sites: reports.map(({ path, line, ruleId }) => ({ path, line, ruleId })) }),
  }),
);
