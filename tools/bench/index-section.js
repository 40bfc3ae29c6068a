import { removeCache, removeReports, runChild } from './run-child.js';
import { median, rounded } from './statistics.js';

/** What the index of a project costs a file, without and with the cache on disk, and what it keeps in memory. */
export async function measureIndex(directory, { rounds }) {
  const runs = { cold: [], warm: [] };
  for (let round = 0; round < rounds; round++) {
    await removeCache(directory);
    for (const state of ['cold', 'warm']) {
      await removeReports(directory);
      runs[state].push(await runChild('measure-index.js --expose-gc', directory));
    }
  }
  const { files } = runs.cold[0];
  const perFile = (state, what) => rounded((1000 * median(runs[state].map(run => run[what]))) / files);
  return {
    files,
    cold: { indexPerFile: perFile('cold', 'seconds'), linkPerFile: perFile('cold', 'linkSeconds') },
    warm: { indexPerFile: perFile('warm', 'seconds'), linkPerFile: perFile('warm', 'linkSeconds') },
    megabytes: Math.round(median([...runs.cold, ...runs.warm].map(run => run.megabytes))),
    runs: rounds,
  };
}
