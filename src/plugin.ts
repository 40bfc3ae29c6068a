import { createRequire } from 'node:module';

import type { ESLint, Linter } from 'eslint';

import { allRules } from './rules/all-rules.ts';

const { name, version } = createRequire(import.meta.url)('../package.json') as {
  readonly name: string;
  readonly version: string;
};

/** The plugin's configs by name: each is one flat config object. */
export type Presets = Readonly<Record<'recommended' | 'strict', Linter.Config>>;

const presets: Presets = {
  recommended: {
    name: 'event-loop/recommended',
    // Tests, build configuration and what is run by hand: nobody waits there for another request.
    ignores: [
      '**/*.{test,spec}.*',
      '**/{test,tests,__tests__,__mocks__,e2e}/**',
      '**/*.config.{js,cjs,mjs,ts,cts,mts}',
      '**/{scripts,migrations,seeds}/**',
    ],
    rules: Object.fromEntries(
      allRules.filter(rule => rule.meta.docs.recommended).map(rule => [`event-loop/${rule.name}`, 'error'] as const),
    ),
  },
  strict: {
    name: 'event-loop/strict',
    rules: Object.fromEntries(
      allRules.map(({ name: rule, meta }) => [
        `event-loop/${rule}`,
        meta.docs.strict ? (['error', meta.docs.strict] satisfies Linter.RuleEntry) : 'error',
      ]),
    ),
  },
};

/** The plugin: its rules and its presets. */
export const plugin: Omit<ESLint.Plugin, 'configs'> & { readonly configs: Presets } = {
  meta: { name, version, namespace: 'event-loop' },
  // The rules are typed by typescript-eslint, whose nodes are finer than ESTree's; at run time they are ESLint's.
  rules: Object.fromEntries(allRules.map(rule => [rule.name, rule])) as unknown as NonNullable<ESLint.Plugin['rules']>,
  configs: presets,
};

for (const preset of Object.values(presets)) preset.plugins = { 'event-loop': plugin };

export default plugin;
