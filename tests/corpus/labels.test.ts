import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const directory = fileURLToPath(new URL('.', import.meta.url));
const { dependencies, integrity } = JSON.parse(readFileSync(`${directory}package.json`, 'utf8')) as Record<
  'dependencies' | 'integrity',
  Record<string, string>
>;
const fileOf = (name: string) => `${name.replace('@', '').replace('/', '+')}.tsv`;
const labelsOf = (name: string) =>
  readFileSync(`${directory}labels/${fileOf(name)}`, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => line.split('\t'));
const packages = Object.keys(dependencies);

describe('the labels of the corpus', () => {
  it('cover every package of the corpus and no others', () => {
    expect(readdirSync(`${directory}labels`).sort()).toEqual(packages.map(fileOf).sort());
    expect(Object.keys(integrity)).toEqual(packages);
  });

  it('pin exact versions', () => {
    expect(Object.values(dependencies).filter(version => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('are at least 150, of at least eight packages, with a reason each', () => {
    const rows = packages.flatMap(name => labelsOf(name).slice(1));
    expect(packages.length).toBeGreaterThanOrEqual(8);
    expect(rows.length).toBeGreaterThanOrEqual(150);
    expect(rows.filter(row => row.length !== 6 || row.includes(''))).toEqual([]);
    expect([...new Set(rows.map(row => row[4]))].sort()).toEqual(['arguable', 'report', 'silent']);
  });

  it.each(packages)('name each call of %s once', name => {
    const [header, ...rows] = labelsOf(name);
    expect(header).toEqual(['file', 'line', 'column', 'call', 'label', 'why']);
    const places = rows.map(row => row.slice(0, 4).join(' '));
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });

  it.skipIf(!existsSync(`${directory}node_modules`)).each(packages)('stand where the calls of %s stand', name => {
    for (const [file = '', line = '', column = '', call = ''] of labelsOf(name).slice(1)) {
      const text = readFileSync(`${directory}node_modules/${name}/${file}`, 'utf8')
        .split('\n')
        .slice(Number(line) - 1)
        .join('\n');
      const written = text.slice(Number(column)).replace(/\s+/g, ' ');
      expect(written.replace(/^\((?=\()/, '').startsWith(call), `${file}:${line}:${column} ${call}`).toBe(true);
    }
  });
});
