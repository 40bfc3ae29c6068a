import { appendFile } from 'node:fs/promises';

import { linters } from './linters.js';
import { plantedCallsOf, versionOf } from './projects.js';
import { removeCache, runChild, runInterleaved } from './run-child.js';
import { findSourceFiles } from './source-files.js';
import { accuracyOf, median, pairedRatio, rounded } from './statistics.js';

/** Lints a project with every linter, in turn, and says what each cost and reported. */
export async function measureLinting(project, directory, { rounds, only }) {
  const names = Object.keys(project.linters).filter(name => only?.includes(name) ?? true);
  const cached = new Set();
  const tasks = names.map(name => ({
    rounds: Math.min(rounds, project.linters[name]),
    async run() {
      await prepareCache(name, directory, cached);
      return runLinter(name, directory);
    },
  }));
  await removeCache(directory);
  const results = await runInterleaved(tasks, rounds);
  const baseline = results[names.indexOf('nothing')];
  return {
    ...(versionOf(project) && { version: versionOf(project) }),
    files: baseline[0].files,
    linters: Object.fromEntries(names.map((name, index) => [name, summarizeRuns(results[index], baseline)])),
    ...accuracyOnPlanted(project, results[names.indexOf('warm')]),
  };
}

/** A peer that throws must not end the bench: its row says that it does. The plugin has no such excuse. */
async function runLinter(name, directory) {
  try {
    return await runChild('measure-lint.js', name, directory, ...(name === 'warm' ? ['list'] : []));
  } catch (error) {
    if (linters[name].cache || name === 'nothing') throw error;
    return { failed: /^\w*Error: .*$/m.exec(error.stderr)?.[0] ?? error.message };
  }
}

/** Brings the cache to what a linter is measured with; `cached` are the presets of which it holds all. */
async function prepareCache(name, directory, cached) {
  const { cache, preset } = linters[name];
  if (cache === undefined) return;
  if (cache === 'cold') {
    await removeCache(directory);
    cached.clear();
  } else if (!cached.has(preset)) await runChild('measure-lint.js', name, directory);
  if (cache === 'edited') {
    const [first] = await findSourceFiles(directory);
    await appendFile(first, '\n');
    cached.clear();
  }
  cached.add(preset);
}

function summarizeRuns(runs, baseline) {
  const broken = runs.find(({ failed }) => failed);
  if (broken) return broken;
  const seconds = runs.map(run => run.seconds);
  const megabytes = runs.map(run => run.megabytes);
  return {
    seconds: rounded(median(seconds)),
    ratio: rounded(
      pairedRatio(
        seconds,
        baseline.map(run => run.seconds),
      ),
    ),
    megabytes: Math.round(median(megabytes)),
    extraMegabytes: Math.round(median(megabytes.map((value, round) => value - baseline[round].megabytes))),
    reports: runs[0].reports,
    runs: runs.length,
    ...(runs[0].unreadable > 0 && { unreadable: runs[0].unreadable }),
  };
}

/** How the reports of the `no-sync-*` rules stand to the calls that were planted in a generated project. */
function accuracyOnPlanted(project, runs) {
  const planted = plantedCallsOf(project);
  if (!planted || !runs) return {};
  const reported = new Set(
    runs[0].sites.filter(({ ruleId }) => ruleId.includes('/no-sync-')).map(({ path, line }) => `${path}:${line}`),
  );
  const found = planted.filter(site => reported.has(site)).length;
  return { planted: planted.length, ...accuracyOf({ found, missed: planted.length - found, wrong: reported.size - found }) };
}
