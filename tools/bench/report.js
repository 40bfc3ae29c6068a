import { linters } from './linters.js';
import { renderTable } from './table.js';
import { judgeTargets } from './targets.js';

/** All results, each part with its title: the tables that `npm run bench` prints and docs/benchmarks.md shows. */
export function reportResults(results) {
  const { labels, lint, index, relint, rules } = results;
  return [
    labels && { name: 'labels', title: 'Reports against the labels made by hand', table: renderLabels(labels) },
    (lint || index || relint) && { name: 'targets', title: 'Targets', table: renderTargets(judgeTargets(results)) },
    lint && { name: 'lint', title: 'Linting: CPU time and peak memory of a whole process', table: renderLinting(lint) },
    index && { name: 'index', title: 'Index and call graph: CPU milliseconds for each file', table: renderIndex(index) },
    relint && {
      name: 'relint',
      title: 'A lint after an edit, in the same process: CPU milliseconds',
      table: renderRelint(relint),
    },
    rules && { name: 'rules', title: "The rules' shares of the plugin's time", table: renderRules(rules) },
  ].filter(Boolean);
}

const right = (title, value) => ({ title, align: 'right', value });

const inPercent = share => (share === undefined ? undefined : `${Math.round(100 * share)} %`);

/** One row for each linter that is held against labels. */
export function renderLabels({ blocking, awaits }) {
  const rows = [
    ['blocking calls', 'the eight `no-sync-*` rules', blocking.recommended, blocking.reports.recommended],
    ['blocking calls', '`n/no-sync`', blocking['n/no-sync'], blocking.reports['n/no-sync']],
    ['awaits in a row', '`no-sequential-await`', awaits['no-sequential-await'], awaits.reports['event-loop/no-sequential-await']],
    [
      'loops',
      '`no-sequential-await-in-loop`',
      awaits['no-sequential-await-in-loop'],
      awaits.reports['event-loop/no-sequential-await-in-loop'],
    ],
    ['loops', '`no-await-in-loop`', awaits['no-await-in-loop'], awaits.reports['no-await-in-loop']],
  ];
  return renderTable(
    [
      { title: 'about', value: ([about]) => about },
      { title: 'rules', value: ([, rules]) => rules },
      right('reports', ([, , , reports]) => reports),
      right('labels', ([, , count]) => count.found + count.missed + count.wrong + count.quiet),
      right('found', ([, , { found, missed }]) => `${found} of ${found + missed}`),
      right('wrong', ([, , { wrong }]) => wrong),
      right('precision', ([, , { precision }]) => inPercent(precision)),
      right('recall', ([, , { recall }]) => inPercent(recall)),
    ],
    rows,
  );
}

/** One row for each target, with the worst that was measured, and where. */
export function renderTargets(targets) {
  return renderTable(
    [
      { title: 'target', value: ({ target }) => target },
      right('at most', ({ limit, unit }) => `${limit} ${unit}`),
      {
        title: 'measured',
        value: ({ measured, unit }) => measured.map(({ project, value }) => `${value} ${unit} (${project})`).join(', '),
      },
      { title: 'met', value: ({ isMet }) => (isMet ? 'yes' : '**no**') },
    ],
    targets,
  );
}

/** One row for each linter of each project. */
export function renderLinting(lint) {
  const rows = Object.entries(lint).flatMap(([name, { files, linters: measured }]) =>
    Object.entries(measured).map(([linter, figures]) => ({ name, files, linter, ...figures })),
  );
  return renderTable(
    [
      { title: 'project', value: ({ name }) => name },
      right('files', ({ files }) => files),
      { title: 'linter', value: ({ linter }) => linters[linter].title },
      right('reports', ({ linter, reports }) => (linter === 'nothing' ? undefined : reports)),
      right('CPU', ({ seconds, failed }) => (failed ? 'throws' : `${seconds} s`)),
      right('of nothing', ({ ratio }) => ratio && `${ratio.toFixed(2)} ×`),
      right('memory', ({ megabytes }) => megabytes && `${megabytes} MB`),
      right('more', ({ extraMegabytes }) => extraMegabytes && `${extraMegabytes} MB`),
    ],
    rows,
  );
}

/** One row for each project. */
export function renderIndex(index) {
  return renderTable(
    [
      { title: 'project', value: ([name]) => name },
      right('files', ([, { files }]) => files),
      right('index, cold', ([, { cold }]) => cold.indexPerFile),
      right('index, warm', ([, { warm }]) => warm.indexPerFile),
      right('graph, cold', ([, { cold }]) => cold.linkPerFile),
      right('graph, warm', ([, { warm }]) => warm.linkPerFile),
      right('kept in memory', ([, { megabytes }]) => `${megabytes} MB`),
    ],
    Object.entries(index),
  );
}

const edits = { typing: 'the open file, unsaved', saving: 'the open file, saved', helper: 'a file it imports', all: 'all' };

/** One row for each kind of edit of each project. */
export function renderRelint(relint) {
  const rows = Object.entries(relint).flatMap(([name, figures]) =>
    Object.keys(edits).map(kind => ({ name, kind, ...figures[kind] })),
  );
  return renderTable(
    [
      { title: 'project', value: ({ name }) => name },
      { title: 'edited', value: ({ kind }) => edits[kind] },
      right('median', row => row.median),
      right('95 %', row => row.p95),
      right('nothing, median', row => row.nothingMedian),
      right('nothing, 95 %', row => row.nothingP95),
    ],
    rows,
  );
}

/** One row for each rule, a column for each project. */
export function renderRules(rules) {
  const names = [...new Set(Object.values(rules).flatMap(shares => Object.keys(shares)))];
  return renderTable(
    [
      { title: 'rule', value: name => (name === 'project' ? 'index and call graph, shared' : `\`${name}\``) },
      ...Object.entries(rules).map(([project, shares]) =>
        right(project, name => shares[name] && `${(100 * shares[name].share).toFixed(1)} %`),
      ),
    ],
    names,
  );
}
