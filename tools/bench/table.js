/**
 * A Markdown table that reads well as plain text too. Columns are `{ title, value(row), align }`; what a row has no value for is a dash.
 */
export function renderTable(columns, rows) {
  const cells = rows.map(row => columns.map(({ value }) => String(value(row) ?? '–').replaceAll('|', '\\|')));
  const widths = columns.map(({ title }, index) => Math.max(3, title.length, ...cells.map(row => row[index].length)));
  const pad = (text, index) => (columns[index].align === 'right' ? text.padStart(widths[index]) : text.padEnd(widths[index]));
  const line = row => `| ${row.map(pad).join(' | ')} |`;
  const rule = columns.map(({ align }, index) =>
    align === 'right' ? `${'-'.repeat(widths[index] - 1)}:` : `:${'-'.repeat(widths[index] - 1)}`,
  );
  return [line(columns.map(({ title }) => title)), `| ${rule.join(' | ')} |`, ...cells.map(line)].join('\n');
}
