import { removeReports, runChild } from './run-child.js';
import { rounded } from './statistics.js';

/** Each rule's share of the time that the plugin takes, dearest first; `project` is the index and the call graph, which all share. */
export async function measureRules(directory) {
  await runChild('measure-rules.js', 'strict', directory);
  await removeReports(directory);
  const totals = await runChild('measure-rules.js', 'warm', directory);
  const sum = Object.values(totals).reduce((total, value) => total + value, 0);
  return Object.fromEntries(
    Object.entries(totals)
      .sort(([, a], [, b]) => b - a)
      .map(([rule, milliseconds]) => [rule, { milliseconds: rounded(milliseconds), share: rounded(milliseconds / sum) }]),
  );
}
