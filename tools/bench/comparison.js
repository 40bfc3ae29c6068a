import { renderTable } from './table.js';

/** The real projects that the README may give the cost for, the preferred one first, as people know them. */
const titles = { ghost: 'Ghost', 'budibase-server': "Budibase's server" };

/** The README's comparison with the rules that match names: on the labels, and what a lint of a real project costs. */
export function describeComparison({ labels: { blocking, awaits }, lint }) {
  const project = Object.keys(titles).find(name => lint[name]);
  const { linters, files, version } = lint[project];
  const plugin = linters.edited ?? linters.warm;
  const loops = 'no-sequential-await-in-loop';
  const rows = [
    ['this plugin: blocking calls', blocking.reports.recommended, blocking.recommended, plugin],
    ['`n/no-sync`', blocking.reports['n/no-sync'], blocking['n/no-sync'], linters['no-sync']],
    ['this plugin: loops that await', awaits.reports[`event-loop/${loops}`], awaits[loops], plugin],
    ['`no-await-in-loop`', awaits.reports['no-await-in-loop'], awaits['no-await-in-loop'], linters['no-await-in-loop']],
  ];
  const right = (title, value) => ({ title, align: 'right', value });
  const table = renderTable(
    [
      { title: '', value: ([name]) => name },
      right('reports', ([, reports]) => reports),
      right('right', ([, , { precision }]) => percent(precision)),
      right('found', ([, , { recall }]) => percent(recall)),
      right('CPU', ([, , , { ratio }]) => `${ratio.toFixed(2)} ×`),
      right('memory', ([, , , { extraMegabytes }]) => `${extraMegabytes > 0 ? '+' : ''}${extraMegabytes} MB`),
    ],
    rows,
  );
  return `${table}

Reports on ${blocking.packages} published servers (${blocking.labels} blocking calls labelled by hand) and on ${awaits.packages} programs
(${awaits.labels} labelled awaits): how many of the labelled ones reported are right, how many of those worth reporting are found. CPU and memory:
linting ${titles[project]} ${version} (${files} files) with the whole of \`recommended\`, or with the one rule, against ESLint with a rule that does nothing${linters.edited ? '; one file was edited since the run before' : ''}.`;
}

function percent(share) {
  return share === undefined ? undefined : `${Math.round(100 * share)} %`;
}
