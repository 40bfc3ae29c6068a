/**
 * The bench: what the plugin finds, what it costs and how it compares, from pinned packages and generated projects. Once the packages are
 * unpacked it needs no network.
 *
 *   node tools/install-corpus.js && npm run bench [-- --quick] [-- --only speed --files 500] [-- --project ghost --linters nothing,warm]
 */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { measureIndex } from './index-section.js';
import { measureLinting } from './lint-section.js';
import { describeMachine } from './machine.js';
import { parseOptions } from './options.js';
import { projects, unfoldProject } from './projects.js';
import { measureRelint } from './relint-section.js';
import { reportResults } from './report.js';
import { runChild } from './run-child.js';
import { measureRules } from './rules-section.js';

const target = join(import.meta.dirname, 'results.json');
const options = parseOptions(process.argv.slice(2));
const chosen = projects.filter(({ name }) => options.projects?.includes(name) ?? true);
const measures = {
  lint: (project, directory) => measureLinting(project, directory, { rounds: options.rounds, only: options.linters }),
  index: (project, directory) => measureIndex(directory, options),
  relint: (project, directory) => measureRelint(directory, options),
  rules: (project, directory) => measureRules(directory),
};

const results = { machine: describeMachine() };
const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'event-loop-bench-')));
const started = performance.now();
try {
  if (options.sections.includes('labels')) await measureLabels();
  for (const project of chosen) await measureProject(project);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
for (const { title, table } of reportResults(results)) console.log(`## ${title}\n\n${table}\n`);

async function measureLabels() {
  announce('labels');
  results.labels = await runChild('measure-labels.js');
  if (options.isWritten) writeResults();
}

async function measureProject(project) {
  const sections = project.sections.filter(name => options.sections.includes(name));
  if (sections.length === 0) return;
  const directory = await unfoldProject(project, temporary);
  for (const section of sections) {
    announce(`${section} of ${project.name}`);
    results[section] = { ...results[section], [project.name]: await measures[section](project, directory) };
    if (options.isWritten) writeResults();
  }
  rmSync(directory, { recursive: true, force: true });
}

function announce(part) {
  console.error(`${Math.round((performance.now() - started) / 1000)} s: ${part}`);
}

/** Puts what was measured so far in place of the same parts of the last results. */
function writeResults() {
  const before = readResults();
  results.machine = describeMachine();
  const sections = Object.entries(results).map(([section, value]) => [
    section,
    section === 'machine' ? value : { ...before[section], ...value },
  ]);
  writeFileSync(target, `${JSON.stringify({ ...before, ...Object.fromEntries(sections) }, null, 2)}\n`);
}

function readResults() {
  try {
    return JSON.parse(readFileSync(target, 'utf8'));
  } catch {
    return {};
  }
}
