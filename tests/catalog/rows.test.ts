import { describe, expect, it } from 'vitest';

import { type ArgumentTest, blockingKinds, costs } from '../../src/catalog/blocking-api.ts';
import { catalogModules } from '../../src/catalog/catalog.ts';
import { nodeModules } from '../../src/catalog/node/index.ts';
import { runtimeModules } from '../../src/catalog/runtimes/index.ts';
import { getReplacements } from './names.ts';

const modules = [...nodeModules, ...runtimeModules];
const rows = modules.flatMap(({ module, exports }) =>
  Object.entries(exports).map(([name, api]) => ({ name: `${module}#${name}`, module, api })),
);

const canonicalName = /^(?:globalThis|electron|bun(?::\w+)?|node:[\w/]+)#[\w$]+(?:\.[\w$]+)*$/;
const version = /^\d+\.\d+\.\d+$/;
/** A clause: it goes on after a colon or stands in a table. */
const clause = /^\S.*[^.\s]$/;
const sentence = /^(?:[A-Z]).*[^.]\.$/;

describe.each(rows)('$name', ({ name, api }) => {
  it('is a canonical name of known kind and cost', () => {
    expect(name).toMatch(canonicalName);
    expect(blockingKinds).toContain(api.kind);
    expect(costs).toContain(api.cost);
  });

  it('says what to do instead, in one way', () => {
    expect([api.replacement, api.instead].filter(way => way !== undefined)).toHaveLength(1);
    if (api.instead !== undefined) expect(api.instead).toMatch(sentence);
  });

  it('has replacements that are well formed', () => {
    for (const { form, name: replacement, difference } of getReplacements(api)) {
      expect(replacement).toMatch(form === 'method' ? /^\w+$/ : canonicalName);
      if (difference !== undefined) expect(difference).toMatch(clause);
    }
  });

  it('gives a reason wherever it offers no suggestion', () => {
    const reasons = [api.noSuggestion, ...(api.replacementWhen ?? []).map(each => each.noSuggestion)];
    for (const reason of reasons) if (reason !== undefined) expect(reason).toMatch(clause);
    if (api.noSuggestion !== undefined) expect(api.replacement).toBeDefined();
    for (const { replacement, noSuggestion } of api.replacementWhen ?? []) expect(!replacement).toBe(noSuggestion !== undefined);
  });

  it('costs something else only where it says so', () => {
    for (const { cost } of api.costWhen ?? []) expect(cost).not.toBe(api.cost);
  });

  it('tests arguments that the call may have', () => {
    const tests = [
      api.when,
      ...(api.costWhen ?? []).map(each => each.when),
      ...(api.replacementWhen ?? []).map(each => each.when),
    ];
    for (const index of tests.flatMap(test => (test ? indexesOf(test) : []))) expect(index).toBeLessThan(5);
  });

  it('says which versions have it', () => {
    if (name.startsWith('node:')) expect(api.since).toMatch(version);
    if (api.until !== undefined) expect(api.until).toMatch(version);
  });
});

describe('the modules', () => {
  it('list nothing twice', () => {
    const names = modules.flatMap(({ module, exports, notBlocking = {} }) =>
      [...Object.keys(exports), ...Object.keys(notBlocking)].map(name => `${module}#${name}`),
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('give one result to each call', () => {
    const names = catalogModules.flatMap(({ module, results = {} }) => Object.keys(results).map(name => `${module}#${name}`));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('say in a clause why something does not block', () => {
    for (const reason of modules.flatMap(({ notBlocking = {} }) => Object.values(notBlocking))) expect(reason).toMatch(clause);
  });

  it('give classes and modules', () => {
    const results = modules.flatMap(({ results: gives = {} }) => Object.values(gives));
    for (const result of results) expect(result).toMatch(/^(?:bun|node:[\w/]+|[\w:/]+#[A-Z]\w*(?:\.[A-Z]\w*)?)$/);
  });
});

function indexesOf(test: ArgumentTest): number[] {
  if ('index' in test) return [test.index];
  return test.test === 'not' ? indexesOf(test.of) : test.of.flatMap(indexesOf);
}
