import { runChild } from './run-child.js';
import { median, percentile, rounded } from './statistics.js';

/** What a lint after an edit takes in the process of an editor, beside ESLint with a rule that does nothing on the same edits. */
export async function measureRelint(directory, { edits }) {
  const nothing = await runChild('measure-relint.js', 'nothing', directory, String(edits), '--stdio');
  const recommended = await runChild('measure-relint.js', 'warm', directory, String(edits), '--stdio');
  const summarize = (values, baseline) => ({
    median: rounded(median(values)),
    p95: rounded(percentile(values, 95)),
    nothingMedian: rounded(median(baseline)),
    nothingP95: rounded(percentile(baseline, 95)),
  });
  return {
    ...Object.fromEntries(Object.keys(recommended).map(kind => [kind, summarize(recommended[kind], nothing[kind])])),
    all: summarize(Object.values(recommended).flat(), Object.values(nothing).flat()),
    edits: Object.values(recommended).flat().length,
  };
}
