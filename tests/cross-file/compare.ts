import type { Report } from '../lint-project.ts';
import type { Expectation } from './suite.ts';

/** Reports and expectations as two lists of lines that are equal if and only if each report was expected and each expected one came. */
export function compareReports(
  reports: readonly Report[],
  expectations: readonly Expectation[],
): { readonly actual: string[]; readonly expected: string[] } {
  const open = [...expectations];
  const matched = new Set<Report>();
  for (const report of reports) {
    // The expectation that says most first: `[rule] "text"` before `[rule]`.
    const candidates = open.filter(expectation => isAnnounced(report, expectation)).sort((a, b) => detailOf(b) - detailOf(a));
    if (!candidates[0]) continue;
    open.splice(open.indexOf(candidates[0]), 1);
    matched.add(report);
  }
  const actual = reports.map(lineOf);
  const expected = [...reports.filter(report => matched.has(report)).map(lineOf), ...open.map(announcedLineOf)];
  return { actual: actual.sort(byPosition), expected: expected.sort(byPosition) };
}

const detailOf = ({ column, text = '' }: Expectation): number => (column === undefined ? 0 : 10_000) + text.length;

function isAnnounced(report: Report, { path, line, column, rule, text = '' }: Expectation): boolean {
  return (
    report.path === path &&
    report.line === line &&
    report.rule === rule &&
    report.column === (column ?? report.column) &&
    report.message.includes(text)
  );
}

const lineOf = ({ path, line, column, rule, message }: Report): string => `${path}:${line}:${column} [${rule}] ${message}`;

const announcedLineOf = ({ path, line, column, rule, text }: Expectation): string =>
  `${path}:${line}:${column ?? '*'} [${rule}] ${text === undefined ? '(any message)' : `…${text}…`}`;

const byPosition = new Intl.Collator('en', { numeric: true }).compare;
