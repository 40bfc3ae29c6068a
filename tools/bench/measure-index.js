/**
 * Opens the project of a folder, as the first lint in a process does, and prints what that cost as JSON: `seconds` of CPU for the index
 * (every file found, read and summarised), `linkSeconds` for the graph and the paths of the first linted file, and the `megabytes` that
 * both keep. `node --expose-gc measure-index.js <folder>`
 */
import { readFileSync } from 'node:fs';

import { parse } from '@typescript-eslint/parser';
import { Linter } from 'eslint';

import { getSettings } from '../../dist/analysis/settings.js';
import { openProject } from '../../dist/project/open-project.js';
import { findSourceFiles } from './source-files.js';
import { loadConfig } from './linters.js';

const [directory] = process.argv.slice(2);
const [files, config] = await Promise.all([findSourceFiles(directory), loadConfig('warm', directory)]);
const filename = files[0];
const text = readFileSync(filename, 'utf8');
const program = parse(text, { range: true, loc: true });
const linter = new Linter({ cwd: directory });

globalThis.gc();
const before = process.memoryUsage();
let start = process.cpuUsage();
const project = openProject({ filename, text, program }, getSettings({}));
const index = process.cpuUsage(start);
start = process.cpuUsage();
linter.verify(text, config, filename);
const link = process.cpuUsage(start);
globalThis.gc();
const after = process.memoryUsage();

process.stdout.write(
  JSON.stringify({
    files: project.files.length,
    seconds: (index.user + index.system) / 1e6,
    linkSeconds: (link.user + link.system) / 1e6,
    megabytes: (after.heapUsed + after.external - before.heapUsed - before.external) / 2 ** 20,
  }),
);
