/**
 * Runs the programs of tests/oracle, each in a process of its own, and measures whether it holds the event loop for 10 ms; lints them with
 * the two rules about loops, and writes precision and recall against what was measured: `npm run build && node tools/run-loop-oracle.js`.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { ESLint } from 'eslint';

import eventLoop from '../dist/index.js';
import { benign } from '../tests/oracle/benign.js';
import { positive } from '../tests/oracle/positive.js';

const leastDelay = 10;
/** How many programs run side by side. */
const atOnce = 8;
const rules = ['no-busy-wait', 'no-cpu-bound-work'];

const textOf = ({ code }) => `import { EventEmitter, once } from 'node:events';
import { existsSync } from 'node:fs';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

export const imports = { EventEmitter, existsSync, once, promisify, sleep, turn };

export async function run() {
${code}
}
`;

/**
 * The longest delay, the least of several runs: another process may hold the machine, but hardly each time. It counts only if the program
 * itself computed meanwhile. The first interval after a reset is not recorded, so there is a pause before the run.
 */
const runner = `import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
const { run } = await import(process.argv[2]);
let least = Infinity;
for (let i = 0; i < 5 && least >= ${leastDelay}; i++) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await sleep(15);
  delay.reset();
  await sleep(4);
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  await sleep(4);
  delay.disable();
  least = Math.min(least, user + system < 5000 ? 0 : delay.max / 1e6);
}
console.log(least);
process.exit();
`;

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'event-loop-oracle-')));
const programs = [...positive, ...benign].map((program, index) => ({ ...program, path: join(folder, `program-${index}.mjs`) }));

/** The longest delay in milliseconds; infinite where the program had to be stopped. */
async function measure({ path }) {
  try {
    const options = { timeout: 3000, killSignal: 'SIGKILL' };
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'runner.mjs'), path], options);
    return Number(stdout);
  } catch (error) {
    if (error.killed) return Number.POSITIVE_INFINITY;
    throw error;
  }
}

try {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'oracle', private: true, type: 'module' }));
  writeFileSync(join(folder, 'runner.mjs'), runner);
  for (const program of programs) writeFileSync(program.path, textOf(program));
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: {
      plugins: { 'event-loop': eventLoop },
      rules: Object.fromEntries(rules.map(rule => [`event-loop/${rule}`, 'error'])),
    },
  });
  const results = await eslint.lintFiles(['program-*.mjs']);
  const reported = new Map(results.map(({ filePath, messages }) => [filePath, messages.map(({ ruleId }) => ruleId?.slice(11))]));
  const rows = [];
  for (let first = 0; first < programs.length; first += atOnce) {
    const some = programs.slice(first, first + atOnce);
    const delays = await Promise.all(some.map(measure));
    for (const [index, { name, rule, path }] of some.entries()) {
      rows.push({ name, rule, reports: reported.get(path), holds: delays[index] >= leastDelay });
    }
  }
  writeResults(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function writeResults(rows) {
  const summary = Object.fromEntries(
    rules.map(rule => {
      const said = rows.filter(({ reports }) => reports.includes(rule));
      const right = said.filter(({ holds }) => holds);
      const meant = rows.filter(one => one.rule === rule && one.holds);
      const found = meant.filter(({ reports }) => reports.includes(rule));
      return [rule, { reported: said.length, right: right.length, meant: meant.length, found: found.length }];
    }),
  );
  const wrong = rows.filter(({ reports, holds }) => reports.length > 0 !== holds);
  const result = {
    node: process.versions.node,
    programs: { positive: positive.length, benign: benign.length },
    rules: summary,
    reportedButDoNotHold: wrong.filter(({ holds }) => !holds).map(({ name }) => name),
    holdButAreNotReported: wrong.filter(({ holds }) => holds).map(({ name }) => name),
  };
  writeFileSync(join(import.meta.dirname, '../tests/oracle/results.json'), `${JSON.stringify(result, null, 2)}\n`);
  console.log(JSON.stringify(result, null, 2));
}
