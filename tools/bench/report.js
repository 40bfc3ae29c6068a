import { linters } from './linters.js';
import { renderTable } from './table.js';

/** All results as one text: the tables that `npm run bench` prints. */
export function renderResults(results) {
  const parts = [
    results.lint && [
      'Linting: CPU time and peak memory of a whole process, against ESLint with a rule that does nothing',
      renderLinting(results.lint),
    ],
    results.index && ['Index: CPU milliseconds for each file', renderIndex(results.index)],
    results.relint && ['Lint after an edit in the same process: CPU milliseconds', renderRelint(results.relint)],
    results.rules && ["Rules: share of the plugin's time", renderRules(results.rules)],
  ];
  return parts
    .filter(Boolean)
    .map(([title, table]) => `## ${title}\n\n${table}\n`)
    .join('\n');
}

const right = (title, value) => ({ title, align: 'right', value });

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
      right('CPU', ({ seconds }) => `${seconds} s`),
      right('of nothing', ({ ratio }) => `${ratio.toFixed(2)} ×`),
      right('memory', ({ megabytes }) => `${megabytes} MB`),
      right('more', ({ linter, extraMegabytes }) => (linter === 'nothing' ? undefined : `${extraMegabytes} MB`)),
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
