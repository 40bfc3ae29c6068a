/** Writes what `npm run bench` measured, tools/bench/results.json, into docs/benchmarks.md and the README's comparison. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describeComparison } from './bench/comparison.js';
import { projects } from './bench/projects.js';
import { reportResults } from './bench/report.js';
import { writeSection } from './generated-section.js';

const root = join(import.meta.dirname, '..');
const results = JSON.parse(readFileSync(join(root, 'tools/bench/results.json'), 'utf8'));

for (const { name, table } of reportResults(results)) await writeSection(join(root, 'docs/benchmarks.md'), name, table);
await writeSection(join(root, 'docs/benchmarks.md'), 'machine', describeMachine(results.machine));
await writeSection(join(root, 'README.md'), 'comparison', describeComparison(results));

function describeMachine({ date, node, platform, processor, cores, load, versions }) {
  const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const missing = projects.map(({ name }) => name).filter(name => !results.lint[name]);
  const omitted = missing.length === 0 ? '' : ` Not measured in these results: ${missing.join(', ')}.`;
  return `Measured on ${date} with Node ${node} on ${platform} (${processor}, ${cores} cores, load ${load}), ${packages.join(', ')}.${omitted}`;
}
