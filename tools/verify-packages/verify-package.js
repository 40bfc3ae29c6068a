// Verifies the rows of one installed package, in a process of its own: gets them as a message, answers with a record for each.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual, promisify } from 'node:util';

import { findExport, findFunction, splitMember } from './exports.js';
import { makeFixture } from './fixture.js';
import { recipes } from './recipes/index.js';

const round = milliseconds => Math.round(milliseconds * 10) / 10;
const firstLine = error => String(error?.message ?? error).split('\n')[0];

/** Runs it with the event loop under watch. */
async function watch(run) {
  const monitor = monitorEventLoopDelay({ resolution: 1 });
  monitor.enable();
  await setTimeout(10);
  // What comes right after a reset is not recorded.
  monitor.reset();
  await setTimeout(10);
  const start = performance.now();
  const result = await run();
  const took = performance.now() - start;
  await setTimeout(5);
  monitor.disable();
  return { result, tookMs: round(took), blockedMs: round(Math.min(took, Math.max(0, monitor.max / 1e6 - 1))) };
}

/** Runs it and says for which part of the time the event loop was busy, which a busy machine does not change. */
async function utilize(run) {
  const before = performance.eventLoopUtilization();
  const { result, tookMs } = await time(run);
  return { result, tookMs, utilization: performance.eventLoopUtilization(before).utilization };
}

/** Runs it without looking at the event loop. */
async function time(run) {
  const start = performance.now();
  const result = await run();
  return { result, tookMs: round(performance.now() - start) };
}

/** The rows of one package as functions: its exports, its instances, and what replaces them. */
async function createSubject({ directory, module, rows, folder, loader, isQuick }) {
  const { load } = await import(pathToFileURL(loader).href);
  const recipe = recipes[module] ?? {};
  if (recipe.declared)
    return { recipe, declarations: readFileSync(join(folder, 'node_modules', directory, recipe.file), 'utf8') };
  const loaded = await load(module.replace(/^(?:@[^/]+\/)?[^/]+/, directory));
  const namespace = { ...loaded, extra: recipe.load && (await load(recipe.load)) };
  await recipe.ready?.(namespace);
  const replacing = rows.flatMap(({ replacement }) => (replacement?.name.includes('#') ? [replacement.name.split('#')[0]] : []));
  const names = [...new Set(replacing)].filter(name => name !== module);
  const others = Object.fromEntries(await Promise.all(names.map(async name => [name, await load(name)])));

  async function makeInstance(row, work) {
    makeFixture(work, { isSmall: isQuick });
    await recipe.prepare?.[row.export]?.(namespace);
    const part = splitMember(row.export);
    return part && (await recipe.instances?.[part.owner]?.(namespace));
  }

  function findReplacement({ export: name, replacement }, instance) {
    if (replacement.form === 'method') {
      return findFunction(namespace, `${splitMember(name).owner}.prototype.${replacement.name}`, instance);
    }
    const [owner, exported] = replacement.name.split('#');
    const found = findExport(others[owner] ?? namespace, exported);
    return replacement.form === 'promisify' && typeof found === 'function' ? promisify(found) : found;
  }

  return { namespace, recipe, makeInstance, findReplacement };
}

/** Whether it is there, and is a function: what calls give may be read off objects too. */
function isThere(row, namespace, instance) {
  const found = findFunction(namespace, row.export, instance);
  return row.says === 'blocks' ? typeof found === 'function' : found !== undefined;
}

/** Where others have the machine, what runs in other threads keeps the event loop waiting: the busiest of several runs says more. */
const mostRounds = 5;

/** Runs it, and what replaces it, and says what was measured and whether both gave the same. */
async function runRow(row, run, { namespace, makeInstance, findReplacement }, work, measurement) {
  const attempt = async (find, take) => {
    const instance = await makeInstance(row, work);
    const call = find(instance);
    return take(() => run(call, namespace, instance));
  };
  // The first run loads and compiles: the second counts.
  const measure = async find => {
    const first = await attempt(find, time);
    if (measurement === time) return first;
    let best = await attempt(find, measurement);
    for (let round = 0; round < mostRounds && best.utilization < 0.5; round++) {
      const next = await attempt(find, measurement);
      if (next.utilization > best.utilization) best = next;
    }
    return best;
  };
  const { result, ...times } = await measure(instance => findFunction(namespace, row.export, instance));
  if (!row.replacement || row.replacement.form === 'template') return { ran: true, ...times };
  const other = await measure(instance => findReplacement(row, instance));
  return { ran: true, ...times, sameResult: isDeepStrictEqual(result, other.result), replacementBlockedMs: other.blockedMs };
}

async function verifyRow(row, subject, work, measurement) {
  const { namespace, recipe, declarations, makeInstance, findReplacement } = subject;
  const reason = row.says === 'blocks' && !recipe.runs?.[row.export] && (recipe.notRun?.[row.export] ?? recipe.notRun?.['*']);
  const notRun = reason ? { notRun: reason } : {};
  if (declarations)
    return { exists: recipe.declared[row.export]?.test(declarations) ?? false, declared: true, ran: false, ...notRun };
  const record = { exists: false, ran: false, ...notRun };
  try {
    const instance = await makeInstance(row, work);
    record.exists = isThere(row, namespace, instance);
    if (row.replacement) record.replacementExists = typeof findReplacement(row, instance) === 'function';
    const run = recipe.runs?.[row.export];
    if (run && record.exists && row.says === 'blocks') Object.assign(record, await runRow(row, run, subject, work, measurement));
  } catch (error) {
    record.failed = firstLine(error);
  }
  return record;
}

process.on('message', async job => {
  const work = join(job.folder, `fixture-${process.pid}`);
  try {
    const subject = await createSubject(job);
    for (const row of job.rows) {
      const quick = row.asyncInNameOnly ? utilize : time;
      const record = await verifyRow(row, subject, work, job.isQuick ? quick : watch);
      process.send({ export: row.export, says: row.says, ...record });
    }
  } catch (error) {
    process.send({ failed: firstLine(error) });
  }
  process.chdir(job.folder);
  rmSync(work, { recursive: true, force: true });
  process.send({ done: true }, () => process.exit(0));
});
