import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import { ESLint as ESLint9 } from 'eslint9';

import { plugin } from '../src/index.ts';

/** The released majors of ESLint that the plugin supports, each by its class. */
export const eslintClasses = { 10: ESLint, 9: ESLint9 as unknown as typeof ESLint } as const;

export interface LintOptions {
  readonly eslint?: keyof typeof eslintClasses;
  /** `none`: only what `rules` turns on. */
  readonly preset?: 'recommended' | 'strict' | 'none';
  /** What stands under `settings['event-loop']`. */
  readonly settings?: unknown;
  /** Entries of the plugin's rules, by their names without the namespace, over the preset's. */
  readonly rules?: Linter.RulesRecord;
}

export interface Report {
  /** Relative to the project's folder, with `/`. */
  readonly path: string;
  readonly line: number;
  /** From 1, as ESLint prints it. */
  readonly column: number;
  /** Without the namespace; `parse error` where the file could not be read. */
  readonly rule: string;
  readonly message: string;
  /** The line of code that the report begins on, without its indentation. */
  readonly source: string;
  readonly suggestions: readonly Linter.LintSuggestion[];
}

/** Lints every file of a folder with the real `ESLint` class, the plugin from source, and no other rule. */
export async function lintProject(directory: string, options: LintOptions = {}): Promise<Report[]> {
  const eslint = new eslintClasses[options.eslint ?? 10]({
    cwd: directory,
    overrideConfigFile: true,
    overrideConfig: configOf(options),
    errorOnUnmatchedPattern: false,
  });
  const results = await eslint.lintFiles(['.']);
  return results.flatMap(({ filePath, messages, source = readFileSync(filePath, 'utf8') }) =>
    messages.map(({ line, column, ruleId, message, suggestions }) => ({
      path: relative(directory, filePath).replaceAll('\\', '/'),
      line,
      column,
      rule: ruleId?.replace('event-loop/', '') ?? 'parse error',
      message,
      source: source.split('\n')[line - 1]?.trim() ?? '',
      suggestions: suggestions ?? [],
    })),
  );
}

/** The flat config that `lintProject` lints with. */
export function configOf({ preset = 'recommended', settings, rules = {} }: LintOptions): Linter.Config[] {
  return [
    {
      files: ['**/*.{js,cjs,mjs,jsx}'],
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    },
    { files: ['**/*.{ts,cts,mts,tsx}'], languageOptions: { parser: typescriptParser } },
    { linterOptions: { reportUnusedDisableDirectives: 'off' } },
    ...(preset === 'none' ? [] : [plugin.configs[preset]]),
    {
      plugins: { 'event-loop': plugin },
      settings: settings === undefined ? {} : { 'event-loop': settings },
      rules: Object.fromEntries(Object.entries(rules).map(([rule, entry]) => [`event-loop/${rule}`, entry])),
    },
  ];
}
