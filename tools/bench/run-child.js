import { execFile } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Runs one of the `measure-….js` beside this file in a process of its own and returns the JSON it prints. */
export async function runChild(script, ...words) {
  const [file, ...flags] = script.split(' ');
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, join(import.meta.dirname, file), ...words], {
    maxBuffer: 64 * 2 ** 20,
  });
  return JSON.parse(stdout);
}

/** Removes the plugin's cache on disk of an unfolded project. */
export async function removeCache(directory) {
  await rm(join(directory, 'node_modules/.cache'), { recursive: true, force: true });
}

/** Removes only the reports from it, so that the project has to be linked and followed, from summaries that are there. */
export async function removeReports(directory) {
  const cache = join(directory, 'node_modules/.cache/eslint-plugin-event-loop');
  const names = await readdir(cache).catch(() => []);
  await Promise.all(names.filter(name => name.includes('-answers-')).map(name => rm(join(cache, name))));
}

/**
 * Runs every task once a round, in the order given and then in the opposite one, so that what changes in the machine over time falls on
 * all alike. The results of each task, in the order of the rounds.
 */
export async function runInterleaved(tasks, rounds) {
  const results = tasks.map(() => []);
  for (let round = 0; round < rounds; round++) {
    const order = [...tasks.keys()];
    if (round % 2 === 1) order.reverse();
    for (const index of order) if (round < (tasks[index].rounds ?? rounds)) results[index].push(await tasks[index].run());
  }
  return results;
}
