import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { packageModules } from '../../src/catalog/packages/index.ts';

/** What tools/survey-packages found in packages that the catalogue did not know. */
interface Survey {
  readonly packages: number;
  readonly functions: number;
  readonly exports: readonly { readonly package: string; readonly export: string; readonly rule: string }[];
}

const root = join(import.meta.dirname, '../..');
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const survey = readJson('tools/survey-packages/found.json') as Survey;
const judged = readJson('tools/survey-packages/judged.json') as Readonly<Record<string, string>>;
const manifest = readJson('tools/survey-packages/package.json') as { readonly mostDownloaded: readonly string[] };

const withoutRows = readJson('tools/survey-packages/without-rows.json') as {
  readonly packages: Readonly<Record<string, string>>;
  readonly runtimes: Readonly<Record<string, string>>;
};

describe('what was looked at and has no row', () => {
  it('has a reason', () => {
    const reasons = [...Object.values(withoutRows.packages), ...Object.values(withoutRows.runtimes)];
    expect(reasons.length).toBeGreaterThan(80);
    expect(reasons.filter(reason => reason.length < 10)).toEqual([]);
  });

  it('has none indeed', () => {
    const modules = new Set(packageModules.flatMap(({ module, exports }) => (Object.keys(exports).length > 0 ? [module] : [])));
    const rows = new Set(packageModules.flatMap(({ module, exports }) => Object.keys(exports).map(name => `${module}#${name}`)));
    expect(Object.keys(withoutRows.packages).filter(name => modules.has(name) || rows.has(name))).toEqual([]);
  });
});

describe('the packages that were looked into', () => {
  it('are the hundred most downloaded, and some more', () => {
    expect(new Set(manifest.mostDownloaded).size).toBe(100);
    expect(survey.packages).toBeGreaterThan(100);
  });

  it('have each of their ways to a blocking call judged', () => {
    const found = survey.exports.map(one => `${one.package.replace(/@[^@]*$/, '')}#${one.export}`);
    expect([...new Set(found)].toSorted()).toEqual(Object.keys(judged).toSorted());
  });

  it('have a row where they were judged to need one', () => {
    const rows = new Set(packageModules.flatMap(({ module, exports }) => Object.keys(exports).map(name => `${module}#${name}`)));
    for (const [name, judgement] of Object.entries(judged)) expect(rows.has(name), name).toBe(judgement === 'row');
  });

  it('are all named on the page', () => {
    const page = readFileSync(join(root, 'docs/found-in-packages.md'), 'utf8');
    const missing = Object.keys(judged).filter(name => judged[name] === 'row' && !page.includes(`\`${name.split('#')[0]}\``));
    expect(missing).toEqual([]);
  });
});
