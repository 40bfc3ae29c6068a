/** Holds the plugin and its peers against the labels made by hand, and prints the counts as JSON. */
import { findCorpusPackages } from './corpus-packages.js';
import { countAwaitLabels, countBlockingLabels } from './label-counts.js';
import { lintAwaits } from './lint-awaits.js';
import { lintCorpusPackage } from './lint-corpus.js';

const packages = await findCorpusPackages();
const total = { labels: [], reports: 0, peerReports: 0 };
for (const name of packages) {
  const { labels, reports, peerReports } = await lintCorpusPackage(name);
  total.labels.push(...labels);
  total.reports += reports.filter(({ ruleId }) => ruleId.startsWith('event-loop/no-sync-')).length;
  total.peerReports += peerReports.length;
}
const awaits = await lintAwaits();
process.stdout.write(
  JSON.stringify({
    blocking: {
      packages: packages.length,
      labels: total.labels.length,
      ...countBlockingLabels(total.labels),
      reports: { recommended: total.reports, 'n/no-sync': total.peerReports },
    },
    awaits: {
      packages: new Set(awaits.labels.map(({ name }) => name)).size,
      labels: awaits.labels.length,
      ...countAwaitLabels(awaits.labels),
      reports: awaits.reports,
    },
  }),
);
