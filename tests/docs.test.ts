import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { allRules } from '../src/rules/all-rules.ts';
import { lintProject } from './lint-project.ts';
import { withProject } from './temporary-project.ts';

const folder = join(import.meta.dirname, '../docs/rules');
const pages = readdirSync(folder)
  .flatMap(file => /^(.*)\.md$/.exec(file)?.[1] ?? [])
  .sort();

interface CodeBlock {
  readonly rule: string;
  /** What its first line says: what follows is incorrect, correct, or a limit of the rule. */
  readonly kind: string;
  readonly language: string;
  readonly code: string;
}

const blocks = pages.flatMap(rule => {
  const text = readFileSync(join(folder, `${rule}.md`), 'utf8');
  return Array.from(text.matchAll(/^```(?<language>[jt]sx?)\n(?<code>[\s\S]*?)^```$/gm), ({ groups }): CodeBlock => {
    const { language = '', code = '' } = groups ?? {};
    return { rule, language, code, kind: /^\/\/ (?<kind>❌ incorrect|✅ correct)/.exec(code)?.groups?.kind ?? 'not seen' };
  });
});

/** The rules that report on a block under `recommended`. */
async function findReportingRules({ language, code }: CodeBlock): Promise<string[]> {
  return withProject({ [`example.${language}`]: code }, async directory => {
    const reports = await lintProject(directory);
    return [...new Set(reports.map(({ rule, message }) => (rule === 'parse error' ? message : rule)))];
  });
}

describe('the pages of the rules', () => {
  it('are one for each rule', () => {
    expect(pages).toEqual(allRules.map(({ name }) => name).sort());
  });

  it.each(pages)('%s has an incorrect and a correct example', page => {
    const kinds = blocks.filter(({ rule }) => rule === page).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['❌ incorrect', '✅ correct']));
  });

  it.each(blocks.filter(({ kind }) => kind === '❌ incorrect'))(
    '$rule reports this, and nothing else does: $code',
    async block => {
      expect(await findReportingRules(block)).toEqual([block.rule]);
    },
  );

  it.each(blocks.filter(({ kind }) => kind !== '❌ incorrect'))(
    'nothing is reported on this, $kind by $rule: $code',
    async block => {
      expect(await findReportingRules(block)).toEqual([]);
    },
  );
});
