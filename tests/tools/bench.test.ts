import { describe, expect, it } from 'vitest';

import { findPlantedCalls, generateProject } from '../../tools/bench/generate-project.js';
import { parseOptions } from '../../tools/bench/options.js';
import { accuracyOf, median, pairedRatio, percentile, rounded } from '../../tools/bench/statistics.js';
import { renderTable } from '../../tools/bench/table.js';

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
