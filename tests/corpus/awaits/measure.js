/**
 * Holds the two rules on awaits against labels.tsv, and their volume against `no-await-in-loop`:
 * `node tools/install-corpus.js && npm run build && node tests/corpus/awaits/measure.js`. The packages are linted without being installed or
 * run. The labels were made by reading, before the rules first ran on these packages.
 *
 * With a folder of checkouts (`<owner>+<name>` each, at the commits that repositories.tsv names) the same for these: `… measure.js <folder>`.
 * `--strict` measures what the strict preset reports, `--all` prints every report.
 */
import { parseArgs } from 'node:util';

import { countAwaitLabels, shareOf } from '../../../tools/bench/label-counts.js';
import { lintAwaits } from '../../../tools/bench/lint-awaits.js';

const { values, positionals } = parseArgs({
  options: { strict: { type: 'boolean', default: false }, all: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const { labels, reports, found } = await lintAwaits({ checkouts: positionals[0], unproven: values.strict });
if (values.all) {
  for (const { name, file, line, rule, message } of found)
    if (rule.startsWith('event-loop/')) console.log(`${name} ${file}:${line} ${message}`);
}
for (const { name, file, line, label, reason, isFound } of labels) {
  if (isFound !== (label === 'independent')) console.log(`${isFound ? 'wrong' : 'missed'}: ${name} ${file}:${line} (${reason})`);
}
const { both, 'no-await-in-loop': core } = countAwaitLabels(labels);
const accuracy = ({ found, missed, wrong }) =>
  `precision: ${shareOf(found, found + wrong)}, recall: ${shareOf(found, found + missed)}`;
console.log(`labels: ${labels.length}, of them independent: ${both.found + both.missed}`);
console.log(accuracy(both));
console.log(`no-await-in-loop on the loops among them: ${accuracy(core)}`);
for (const [rule, count] of Object.entries(reports)) console.log(`reports of ${rule}: ${count}`);
