import { parse } from '@typescript-eslint/parser';
import { parseSync } from 'oxc-parser';

import { summarizeModule } from '../../src/summary/summarize-module.ts';

import type { TSESTree } from '@typescript-eslint/types';
import type { ModuleSummary } from '../../src/summary/module-summary.ts';

/** A program as oxc-parser gives it; throws where it has errors. */
export function parseWithOxc(text: string, path = 'file.ts'): TSESTree.Program {
  const { program, errors } = parseSync(path, text, { range: true, preserveParens: false, astType: 'ts' });
  if (errors.some(({ severity }) => severity === 'Error')) throw new SyntaxError(errors[0]!.message);
  return program as unknown as TSESTree.Program;
}

/** A program as @typescript-eslint/parser gives it. */
export function parseWithTypeScript(text: string, path = 'file.ts'): TSESTree.Program {
  return parse(text, {
    range: true,
    loc: true,
    filePath: path,
    ecmaFeatures: { jsx: /x$|js$/.test(path) },
    sourceType: 'module',
  });
}

/** The summary of a text, as parsed by oxc-parser. */
export function summarize(text: string, path = 'file.ts'): ModuleSummary {
  return summarizeModule(parseWithOxc(text, path), text);
}
