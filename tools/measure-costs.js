/**
 * Measures how long the blocking APIs of the running Node hold the event loop, with a small and a large input each, and writes
 * tools/costs/costs.json, which tests/catalog/costs.test.ts compares with the cost classes of the catalogue. Run it with the newest
 * Node, which has every row: `node --localstorage-file=/tmp/x tools/measure-costs.js`. With the name of a file of cases (`fs`) it
 * measures those and only prints.
 */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = new URL('costs/', import.meta.url);
const only = process.argv[2];

/** A case is run at least 3 and at most 101 times, as often as fits into this many milliseconds. */
const budget = 300;

const directory = mkdtempSync(join(tmpdir(), 'event-loop-costs-'));
const measured = {};
try {
  const files = readdirSync(folder).filter(file => file.endsWith('.js') && (only === undefined || file === `${only}.js`));
  for (const file of files) {
    const { createCases } = await import(new URL(file, folder).href);
    for (const [name, each] of Object.entries(await createCases(directory))) {
      measured[name] = { small: median(each, 'small'), large: each.first ? undefined : median(each, 'large'), input: each.input };
      console.log(`${name}: ${measured[name].small} ms, ${measured[name].large ?? '-'} ms (${each.input})`);
    }
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}

if (only === undefined) {
  const milliseconds = Object.fromEntries(Object.entries(measured).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(new URL('costs.json', folder), `${JSON.stringify({ node: process.version, milliseconds }, null, 2)}\n`);
}
process.exit();

/**
 * The median of the milliseconds that `run` takes, or those of the first run where only that one does the work; what `prepare` makes
 * for each run and `clean` takes away is not counted.
 */
function median({ first, prepare = size => size, run, clean = () => {} }, size) {
  const times = [];
  const start = performance.now();
  while (times.length < (first ? 1 : 3) || (!first && times.length < 101 && performance.now() - start < budget)) {
    const prepared = prepare(size);
    const from = process.hrtime.bigint();
    const result = run(prepared);
    times.push(Number(process.hrtime.bigint() - from) / 1e6);
    clean(prepared, result);
  }
  return Number(times.sort((a, b) => a - b)[times.length >> 1].toPrecision(3));
}
