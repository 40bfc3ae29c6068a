import { isTooDeep } from './nesting.ts';
import { parseProgram } from './parse.ts';
import { isMinified } from './source-text.ts';

import type { TSESTree } from '@typescript-eslint/types';
import type { ModuleSummary } from '../summary/module-summary.ts';

/** Makes the summary of one program. */
export type Summarize = (program: TSESTree.Program, text: string) => ModuleSummary;

/** The summary of a text as it stands in a file of that name; `undefined` if it does not parse, or if no person wrote it. */
export function makeSummary(path: string, text: string, summarize: Summarize): ModuleSummary | undefined {
  if (isMinified(text) || isTooDeep(text)) return undefined;
  const program = parseProgram(path, text);
  return program && summarize(program, text);
}
