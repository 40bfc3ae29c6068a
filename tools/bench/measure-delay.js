/**
 * Measures what each rule is about, with and without it, and writes docs/rules/measurements.json, which the rules' pages show:
 * `npm run bench:delay`. A case that the running Node does not have keeps its last measurement.
 */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const runs = 5;
const target = join(import.meta.dirname, '../../docs/rules/measurements.json');
const rules = readdirSync(join(import.meta.dirname, 'delay')).map(file => file.replace(/\.js$/, ''));
const measurements = readMeasurements();

for (const rule of rules) {
  const measurement = await measureRule(rule);
  if (measurement) measurements[rule] = measurement;
  console.log(
    rule,
    measurement ? `${measurement.blocking.milliseconds} ms, ${measurement.instead.milliseconds} ms` : 'not in this Node',
  );
}
writeFileSync(target, JSON.stringify(Object.fromEntries(rules.map(rule => [rule, measurements[rule]])), null, 2) + '\n');

async function measureRule(rule) {
  const blocking = await measureVariant(rule, 'blocking');
  const instead = await measureVariant(rule, 'instead');
  if (!blocking || !instead) return undefined;
  return {
    measures: blocking.measures,
    blocking: { label: blocking.labels.blocking, milliseconds: blocking.milliseconds },
    instead: { label: instead.labels.instead, milliseconds: instead.milliseconds },
    runs,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
  };
}

/** The median of several runs, each in a process of its own. */
async function measureVariant(rule, variant) {
  const results = [];
  for (let run = 0; run < runs; run++) {
    const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'measure-case.js'), rule, variant]);
    results.push(JSON.parse(stdout));
  }
  if (results.includes(null)) return undefined;
  const sorted = results.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return { ...results[0], milliseconds: Number(sorted[(runs - 1) / 2].toPrecision(3)) };
}

function readMeasurements() {
  try {
    return JSON.parse(readFileSync(target, 'utf8'));
  } catch {
    return {};
  }
}
