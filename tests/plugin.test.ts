import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import * as index from '../src/index.ts';
import { allRules } from '../src/rules/all-rules.ts';
import { configOf, eslintClasses, lintProject, type LintOptions } from './lint-project.ts';
import { withProject } from './temporary-project.ts';

const { default: plugin } = index;
const manifest = createRequire(import.meta.url)('../package.json') as { readonly name: string; readonly version: string };

describe('the plugin', () => {
  it('says its name, version and namespace', () => {
    expect(plugin.meta).toEqual({ name: manifest.name, version: manifest.version, namespace: 'event-loop' });
  });

  it('is what require() gives', () => {
    expect(index['module.exports']).toBe(plugin);
  });

  it('has the rules under their own names', () => {
    expect(Object.keys(plugin.rules ?? {})).toEqual(allRules.map(({ name }) => name));
    expect(new Set(allRules.map(({ name }) => name)).size).toBe(allRules.length);
  });

  it.each(allRules)('$name describes itself and each option', ({ name, meta }) => {
    expect(meta.docs.url).toContain(`/docs/rules/${name}.md`);
    expect(meta.docs.description).toMatch(/^(?:Disallow|Enforce|Prefer|Require) .+[^. ]$/);
    const [schema] = meta.schema as readonly { readonly properties?: Record<string, { readonly description?: string }> }[];
    const options = Object.values(schema?.properties ?? {});
    expect(options.length).toBeLessThanOrEqual(4);
    for (const { description } of options) expect(description).toMatch(/\.$/);
    expect(Object.keys(meta.defaultOptions?.[0] ?? {}).sort()).toEqual(Object.keys(schema?.properties ?? {}).sort());
  });

  it.each(allRules)('$name ends its messages with a full stop, or with a text that does', ({ meta }) => {
    for (const message of Object.values<string>(meta.messages)) expect(message).toMatch(/(?:\.|\}\})$/);
  });
});

describe('the presets', () => {
  const namesIn = (preset: keyof index.Presets): string[] => Object.keys(plugin.configs[preset].rules ?? {}).sort();
  const namesOf = (rules: typeof allRules): string[] => rules.map(({ name }) => `event-loop/${name}`).sort();

  it('recommended has the rules that say so, as errors without options', () => {
    expect(namesIn('recommended')).toEqual(namesOf(allRules.filter(({ meta }) => meta.docs.recommended)));
    expect(new Set(Object.values(plugin.configs.recommended.rules ?? {}))).toEqual(new Set(['error']));
  });

  it('strict has all rules, with the options they name', () => {
    expect(namesIn('strict')).toEqual(namesOf(allRules));
    for (const { name, meta } of allRules) {
      const entry = plugin.configs.strict.rules?.[`event-loop/${name}`];
      expect(entry).toEqual(meta.docs.strict ? ['error', meta.docs.strict] : 'error');
    }
  });

  const blocking = `import { readFileSync } from 'node:fs';\nexport const load = async () => readFileSync('x');\n`;

  describe.each([10, 9] as const)('in ESLint %i', eslint => {
    it.each(['recommended', 'strict'] as const)('%s loads and reports', async preset => {
      const reports = await withProject({ 'load.js': blocking }, directory => lintProject(directory, { eslint, preset }));
      expect(reports.map(({ rule, line, column }) => ({ rule, line, column }))).toEqual([
        { rule: 'no-sync-fs', line: 2, column: 33 },
      ]);
    });

    it.each(['', '\n', '#!/usr/bin/env node\n', "'use strict';\n", 'export {};\n'])('strict says nothing of %j', async text => {
      const files = { 'a.js': text, 'b.ts': text, 'c.cjs': text.replace('export {};', ''), 'd.tsx': text };
      expect(await withProject(files, directory => lintProject(directory, { eslint, preset: 'strict' }))).toEqual([]);
    });

    it('refuses an unknown option', async () => {
      const options: LintOptions = { eslint, preset: 'none', rules: { 'no-sync-fs': ['error', { cost: ['brief'] }] } };
      await expect(withProject({ 'a.js': '' }, directory => lintProject(directory, options))).rejects.toThrow('cost');
    });

    it('recommended leaves out tests, configuration and what is run by hand', async () => {
      const paths = [
        'load.test.js',
        'src/load.spec.ts',
        'test/load.js',
        'tests/load.js',
        'src/__tests__/load.js',
        'src/__mocks__/load.js',
        'e2e/load.js',
        'vite.config.ts',
        'scripts/load.js',
        'migrations/load.js',
        'seeds/load.js',
      ];
      const files = Object.fromEntries(paths.map(path => [path, blocking]));
      expect(await withProject(files, directory => lintProject(directory, { eslint }))).toEqual([]);
      expect(await withProject(files, directory => lintProject(directory, { eslint, preset: 'strict' }))).not.toEqual([]);
    });
  });

  it('leaves other files of a config alone: `ignores` is not global', async () => {
    const eslint = new eslintClasses[10]({ overrideConfigFile: true, overrideConfig: configOf({}) });
    expect(await eslint.isPathIgnored(join(import.meta.dirname, 'plugin.test.js'))).toBe(false);
  });
});

describe('the list of rules', () => {
  it('is generated: each rule has its own name, file and page', () => {
    for (const { name } of allRules) {
      expect(readFileSync(join(import.meta.dirname, `../docs/rules/${name}.md`), 'utf8')).toContain(`# event-loop/${name}\n`);
      expect(readFileSync(join(import.meta.dirname, `../src/rules/${name}.ts`), 'utf8')).toContain('export default ');
    }
  });
});
