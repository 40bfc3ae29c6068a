import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import { plugin } from '../../src/index.ts';
import { independent, ordered } from './await-programs.ts';

function reportsOf(code: string, unproven: boolean): string[] {
  const linter = new Linter({ cwd: import.meta.dirname });
  const rules = {
    'event-loop/no-sequential-await': ['error', { unproven }],
    'event-loop/no-sequential-await-in-loop': ['error', { unproven }],
  } as const;
  const messages = linter.verify(code, { plugins: { 'event-loop': plugin }, rules: rules as never }, 'program.js');
  return messages.map(({ line, ruleId, message }) => `${line} ${ruleId ?? message}`);
}

/** Each round has a transaction of its own: nothing is known against running them together, and nothing for it. */
const merelyUnproven = ['loop: db transaction per item'];

describe.each(Object.entries(ordered))('%s', (name, code) => {
  it('keeps its order', () => {
    expect(reportsOf(code, false)).toEqual([]);
  });

  it('is reported where nothing is proven only if nothing is', () => {
    expect(reportsOf(code, true)).toHaveLength(merelyUnproven.includes(name) ? 1 : 0);
  });
});

describe.each(Object.entries(independent))('%s', (_name, code) => {
  it('need not wait', () => {
    expect(reportsOf(code, false)).toHaveLength(1);
  });
});
