/**
 * Runs the programs of tests/oracle, each in a process and project of its own, and measures whether it holds the event loop for 10 ms; lints them with
 * the two rules about loops, and writes precision and recall against what was measured, a record for each set of programs:
 * `npm run build && node tools/run-loop-oracle.js [--record <name>] [set …]`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

import { ESLint } from 'eslint';

import eventLoop from '../dist/index.js';
import { benign } from '../tests/oracle/benign.js';
import { fresh } from '../tests/oracle/fresh.js';
import { freshAgain } from '../tests/oracle/fresh-again.js';
import { positive } from '../tests/oracle/positive.js';

const leastDelay = 10;
/** How many programs run side by side. */
const atOnce = 3;
/** A program that has not ended so long after its start never will. */
const longestRun = 8000;
const rules = ['no-busy-wait', 'no-cpu-bound-work'];
const sets = {
  known: [...positive, ...benign],
  fresh,
  'fresh again': freshAgain,
  unseen: readPrograms('unseen.md'),
  'unseen again': readPrograms('unseen-again.md'),
  'unseen third': readPrograms('unseen-third.md'),
  'unseen ordinary': readPrograms('unseen-ordinary.md'),
};

/** The programs of a page: each `##` heading is one, each block with `` `path`: `` before it a file of it. */
function readPrograms(page) {
  const [, ...sections] = readFileSync(join(import.meta.dirname, '../tests/oracle', page), 'utf8').split(/^## /m);
  return sections.map(section => {
    const [name] = section.split('\n', 1);
    const rule = rules.find(one => name.startsWith(`${one}: `));
    const blocks = section.matchAll(/^`(?<path>[^`]+)`:\n\n```js\n(?<text>.*?)^```$/gms);
    return { name, rule, files: Object.fromEntries([...blocks].map(({ groups: { path, text } }) => [path, text])) };
  });
}

const textOf = ({ top = '', code }) => `import { EventEmitter, once } from 'node:events';
import { existsSync } from 'node:fs';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

export const imports = { EventEmitter, existsSync, once, promisify, sleep, turn };
${top}

export async function run() {
${code}
}
`;

/**
 * The longest delay, the least of several runs: other processes may hold the machine, but hardly each time. It counts only if the program
 * itself computes for as long in one of them. An interval is recorded only from the monitor's second turn on, so the run waits for its
 * first record. What the program itself writes goes nowhere, for a full pipe would hold it too.
 */
const runner = `import { writeSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
const { run } = await import(process.argv[2]);
writeSync(3, 'start\\n');
let least = Infinity;
let computed = 0;
for (let i = 0; i < 7 && least >= ${leastDelay}; i++) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  while (delay.count < 3) await sleep(2);
  delay.reset();
  while (delay.count < 1) await sleep(2);
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  const { count } = delay;
  while (delay.count < count + 1) await sleep(2);
  delay.disable();
  least = Math.min(least, delay.max / 1e6);
  computed = Math.max(computed, (user + system) / 1000);
}
writeSync(3, String(Math.min(least, computed)));
process.exit();
`;

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'event-loop-oracle-')));

/** Writes a program as a project of its own. */
function writeProgram(program, directory) {
  const { files = { 'main.js': textOf(program) } } = program;
  const manifest = JSON.stringify({ name: directory, private: true, type: 'module' });
  for (const [path, text] of Object.entries({ ...files, 'package.json': manifest })) {
    mkdirSync(dirname(join(folder, directory, path)), { recursive: true });
    writeFileSync(join(folder, directory, path), text);
  }
  return { ...program, path: join(folder, directory, 'main.js') };
}

/** The delay in milliseconds; infinite where the program had to be stopped. */
function measure({ path }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(folder, 'runner.mjs'), path], { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    let timer;
    child.stdio[3].on('data', data => {
      timer ??= setTimeout(() => child.kill('SIGKILL'), longestRun);
      output += data;
    });
    child.stderr.on('data', data => (errors += data));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (signal === 'SIGKILL') resolve(Number.POSITIVE_INFINITY);
      else if (code === 0) resolve(Number(output.trim().split('\n').at(-1)));
      else reject(new Error(`${path}: ${errors}`));
    });
  });
}

async function lint(programs) {
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: {
      plugins: { 'event-loop': eventLoop },
      rules: Object.fromEntries(rules.map(rule => [`event-loop/${rule}`, 'error'])),
    },
  });
  const results = await eslint.lintFiles(programs.map(({ path }) => `${dirname(path)}/**/*.js`));
  return new Map(
    programs.map(({ path }) => {
      const own = results.filter(({ filePath }) => filePath.startsWith(`${dirname(path)}/`));
      return [path, own.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId?.slice(11) ?? message))];
    }),
  );
}

async function judge(programs) {
  const reported = await lint(programs);
  const rows = [];
  const pending = [...programs];
  const work = async () => {
    for (let program = pending.shift(); program; program = pending.shift()) {
      const { name, rule, path } = program;
      rows.push({ name, rule, reports: reported.get(path), holds: (await measure(program)) >= leastDelay });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return rows;
}

function summarize(rows) {
  const percent = (part, whole) => (whole === 0 ? undefined : Math.round((1000 * part) / whole) / 10);
  const summary = Object.fromEntries(
    rules.map(rule => {
      const said = rows.filter(({ reports }) => reports.includes(rule));
      const right = said.filter(({ holds }) => holds);
      const meant = rows.filter(one => one.rule === rule && one.holds);
      const found = meant.filter(({ reports }) => reports.includes(rule));
      const [reports, rightOnes, hold, ones] = [said, right, meant, found].map(({ length }) => length);
      const scores = { precision: percent(rightOnes, reports), recall: percent(ones, hold) };
      return [rule, { reported: reports, right: rightOnes, meant: hold, found: ones, ...scores }];
    }),
  );
  const names = test =>
    rows
      .filter(test)
      .map(({ name }) => name)
      .toSorted();
  return {
    programs: { hold: rows.filter(({ holds }) => holds).length, doNotHold: rows.filter(({ holds }) => !holds).length },
    rules: summary,
    reportedButDoNotHold: names(({ reports, holds }) => reports.length > 0 && !holds),
    holdButAreNotReported: names(({ reports, holds }) => reports.length === 0 && holds),
    meantToHoldButDoNot: names(({ rule, holds }) => rule !== undefined && !holds),
  };
}

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { record: { type: 'string' } } });
  const path = join(import.meta.dirname, '../tests/oracle', `${values.record ?? 'results'}.json`);
  writeFileSync(join(folder, 'runner.mjs'), runner);
  const record = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  for (const name of positionals.length > 0 ? positionals : Object.keys(sets)) {
    const programs = sets[name].map((program, index) => writeProgram(program, `${name.replace(' ', '-')}-${index}`));
    record[name] = { node: process.versions.node, ...summarize(await judge(programs)) };
  }
  writeFileSync(path, `${JSON.stringify(record, null, 2)}\n`);
  console.log(JSON.stringify(record, null, 2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
