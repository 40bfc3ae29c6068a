import { describe, expect, it } from 'vitest';

import { findPlantedCalls, generateProject } from '../../tools/bench/generate-project.js';
import { countAwaitLabels, countBlockingLabels } from '../../tools/bench/label-counts.js';
import { parseOptions } from '../../tools/bench/options.js';
import { accuracyOf, median, pairedRatio, percentile, rounded } from '../../tools/bench/statistics.js';
import { renderTable } from '../../tools/bench/table.js';
import { judgeTargets } from '../../tools/bench/targets.js';

describe('the statistics of the bench', () => {
  it('take the middle value, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 2, 4, 9])).toBe(6.5);
  });

  it('take a percentile by nearest rank', () => {
    const values = Array.from({ length: 20 }, (_, index) => 20 - index);
    expect(percentile(values, 95)).toBe(19);
    expect(percentile(values, 100)).toBe(20);
    expect(percentile([7], 95)).toBe(7);
  });

  it('compare two series round by round, so that a slow round does not count', () => {
    expect(pairedRatio([2, 40, 2.2], [1, 20, 1])).toBe(2);
  });

  it('compare a series of fewer rounds with the first rounds of the other', () => {
    expect(pairedRatio([3], [2, 1, 1])).toBe(1.5);
  });

  it('round to significant digits, and to nothing before the point', () => {
    expect([rounded(0.012345), rounded(1.2345), rounded(12.345), rounded(1234.5)]).toEqual([0.0123, 1.23, 12.3, 1235]);
  });

  it('know no precision where nothing was reported', () => {
    expect(accuracyOf({ found: 3, missed: 1, wrong: 1 })).toEqual({ precision: 0.75, recall: 0.75 });
    expect(accuracyOf({ found: 0, missed: 2, wrong: 0 })).toEqual({ precision: undefined, recall: 0 });
  });
});

describe('a table of the bench', () => {
  it('is Markdown in columns of one width, with dashes for what there is not', () => {
    const columns = [
      { title: 'name', value: (row: { name: string }) => row.name },
      { title: 'ms', align: 'right', value: (row: { ms?: number }) => row.ms },
    ];
    expect(renderTable(columns, [{ name: 'a|b', ms: 12.5 }, { name: 'longer' }])).toBe(
      ['| name   |   ms |', '| :----- | ---: |', '| a\\|b   | 12.5 |', '| longer |    – |'].join('\n'),
    );
  });
});

describe('a generated project', () => {
  const files = generateProject(120);

  it('has as many source files as asked for, and two manifests', () => {
    expect(files.size).toBe(122);
    expect([...files.keys()].filter(path => path.endsWith('.json'))).toEqual(['package.json', 'tsconfig.json']);
  });

  it('is the same every time, and another in another size', () => {
    expect([...generateProject(120)]).toEqual([...files]);
    expect(generateProject(130).get('src/app.ts')).not.toBe(files.get('src/app.ts'));
  });

  it('imports only files that it has', () => {
    const missing = [...files].flatMap(([path, text]) =>
      Array.from(text.matchAll(/from '(\.[^']+)'/g), ([, specifier]) =>
        new URL(specifier ?? '', `file:///${path}`).pathname.slice(1),
      ).filter(imported => !files.has(imported)),
    );
    expect(missing).toEqual([]);
  });

  it('blocks where a comment says so', () => {
    const planted = findPlantedCalls(files);
    expect(planted.length).toBeGreaterThan(2);
    expect(planted.every(site => site.includes('/service.ts:'))).toBe(true);
  });
});

describe('the options of the bench', () => {
  it('measure everything and write it where there are none', () => {
    expect(parseOptions([])).toMatchObject({ projects: undefined, linters: undefined, isWritten: true });
    expect(parseOptions([]).sections).toContain('labels');
  });

  it('choose sections, projects and linters, and write only where asked to', () => {
    expect(parseOptions(['--only', 'speed', '--files', '500,2000', '--linters', 'nothing,warm'])).toMatchObject({
      sections: ['lint', 'index', 'relint', 'rules'],
      projects: ['generated-500', 'generated-2000'],
      linters: ['nothing', 'warm'],
      isWritten: false,
    });
    expect(parseOptions(['--quick', '--write'])).toMatchObject({ rounds: 1, projects: ['generated-500'], isWritten: true });
  });

  it('refuse a section that there is not', () => {
    expect(() => parseOptions(['--only', 'sped'])).toThrow('sped');
  });
});

describe('the counts of labels', () => {
  it('leave out what is arguable', () => {
    const counted = countBlockingLabels([
      { label: 'report', isFound: true, isNamed: false },
      { label: 'report', isFound: false, isNamed: true },
      { label: 'silent', isFound: false, isNamed: true },
      { label: 'arguable', isFound: true, isNamed: true },
    ]);
    expect(counted.arguable).toBe(1);
    expect(counted.recommended).toEqual({ found: 1, missed: 1, wrong: 0, quiet: 1, precision: 1, recall: 0.5 });
    expect(counted['n/no-sync']).toEqual({ found: 1, missed: 1, wrong: 1, quiet: 0, precision: 0.5, recall: 0.5 });
  });

  it('hold `no-await-in-loop` to the loops alone', () => {
    const counted = countAwaitLabels([
      { kind: 'row', label: 'independent', isFound: true, isNamed: false },
      { kind: 'loop', label: 'ordered', isFound: false, isNamed: true },
    ]);
    expect(counted['no-sequential-await']).toMatchObject({ found: 1, missed: 0 });
    expect(counted['no-await-in-loop']).toEqual({ found: 0, missed: 0, wrong: 1, quiet: 0, precision: 0, recall: undefined });
  });
});

describe('the targets', () => {
  const indexOf = (files: number, perFile: number) => ({
    files,
    cold: { indexPerFile: perFile, linkPerFile: 0 },
    warm: { indexPerFile: 0.1, linkPerFile: 0 },
    megabytes: 1,
  });

  it('are missed where one project misses them', () => {
    const lint = {
      small: { files: 500, linters: { warm: { ratio: 1.1 }, cold: { ratio: 1.2, extraMegabytes: 10 } } },
      large: { files: 8000, linters: { warm: { ratio: 1.2 }, cold: { ratio: 1.25, extraMegabytes: 900 } } },
    };
    expect(judgeTargets({ lint }).map(({ measured, isMet }) => [measured.length, isMet])).toEqual([
      [2, false],
      [2, true],
      [1, true],
    ]);
  });

  it('hold the largest generated project to the smallest', () => {
    const index = { 'generated-8000': indexOf(8000, 3), 'generated-500': indexOf(500, 2), ghost: indexOf(1000, 9) };
    expect(judgeTargets({ index }).at(-1)).toMatchObject({ measured: [{ project: 'generated-8000', value: 1.5 }], isMet: false });
  });
});
