/** The most that `recommended` may cost, by the project's design: CPU against ESLint with a rule that does nothing, milliseconds, megabytes. */
const limits = { warm: 1.15, cold: 1.25, index: 2, warmIndexShare: 0.2, megabytes: 150, relint: 50, growth: 1.2 };

/** How far the results keep to the targets: a row for each, with what was measured in each project. */
export function judgeTargets({ lint = {}, index = {}, relint = {} }) {
  const rows = [
    row('CPU of a lint, warm cache', limits.warm, '×', lint, ({ linters }) => linters.warm?.ratio),
    row('CPU of a lint, warm cache, a file edited', limits.warm, '×', lint, ({ linters }) => linters.edited?.ratio),
    row('CPU of a lint, cold cache', limits.cold, '×', lint, ({ linters }) => linters.cold?.ratio),
    row('peak memory more, up to 1,500 files', limits.megabytes, 'MB', lint, ({ files, linters }) =>
      files <= 1500 ? linters.cold?.extraMegabytes : undefined,
    ),
    row('index of a file, cold', limits.index, 'ms', index, ({ cold }) => cold.indexPerFile),
    row('index of a file, warm', limits.index * limits.warmIndexShare, 'ms', index, ({ warm }) => warm.indexPerFile),
    row('a lint after an edit, 95th percentile', limits.relint, 'ms', relint, ({ all }) => all.p95),
    growthRow(index),
  ];
  return rows.filter(({ measured }) => measured.length > 0);
}

function row(target, limit, unit, section, valueOf) {
  const measured = Object.entries(section).flatMap(([project, figures]) => {
    const value = valueOf(figures);
    return value === undefined ? [] : [{ project, value }];
  });
  return { target, limit, unit, measured, isMet: measured.every(({ value }) => value <= limit) };
}

/** What a file costs in the largest generated project against what it costs in the smallest: 1 is linear. */
function growthRow(index) {
  const sizes = Object.entries(index)
    .filter(([project]) => project.startsWith('generated-'))
    .sort(([, a], [, b]) => a.files - b.files);
  const target = 'index and graph of a file, in the largest generated project against the smallest';
  if (sizes.length < 2) return { target, limit: limits.growth, unit: '×', measured: [], isMet: true };
  const [small, large] = [sizes[0][1], sizes.at(-1)[1]].map(({ cold }) => cold.indexPerFile + cold.linkPerFile);
  const value = Number((large / small).toFixed(2));
  return {
    target,
    limit: limits.growth,
    unit: '×',
    measured: [{ project: sizes.at(-1)[0], value }],
    isMet: value <= limits.growth,
  };
}
