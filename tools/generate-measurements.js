/** Writes what `npm run bench:delay` measured into the section "Measured Effect" of the rules' pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { writeSection } from './generated-section.js';

const folder = join(import.meta.dirname, '../docs/rules');
const measurements = JSON.parse(readFileSync(join(folder, 'measurements.json'), 'utf8'));

for (const file of readdirSync(folder).filter(name => name.endsWith('.md'))) {
  const measurement = measurements[file.replace(/\.md$/, '')];
  if (!measurement)
    throw new Error(`docs/rules/${file} has no measurement: add tools/bench/delay/${file.replace(/\.md$/, '.js')}.`);
  await writeSection(join(folder, file), 'measurement', tableOf(measurement));
}

function tableOf({ measures, blocking, instead, runs, node, platform }) {
  const rows = [blocking, instead].map(({ label, milliseconds }) => `| ${label} | ${milliseconds} ms |`);
  return `|  | ${measures} |
| :-- | --: |
${rows.join('\n')}

Median of ${runs} runs, Node ${node} on ${platform}, by \`npm run bench:delay\`.`;
}
