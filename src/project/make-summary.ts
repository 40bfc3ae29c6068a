import { summarizeEffectsOfFunctions, summarizeModule } from '../summary/summarize-module.ts';
import { isTooDeep } from './nesting.ts';
import { parseProgram } from './parse.ts';
import { isMinified } from './source-text.ts';

import type { TSESTree } from '@typescript-eslint/types';
import type { ModuleSummary } from '../summary/module-summary.ts';
import type { FunctionEffects } from './project.ts';

/** Makes what is said of one program. */
export type Summarize<Summary> = (program: TSESTree.Program, text: string) => Summary;

/** The two things that are said of a file. */
export interface Summarizer {
  readonly module: Summarize<ModuleSummary>;
  readonly effects: Summarize<FunctionEffects>;
}

export const defaultSummarizer: Summarizer = { module: summarizeModule, effects: summarizeEffectsOfFunctions };

/** The summary of a text as it stands in a file of that name; `undefined` if it does not parse, or if no person wrote it. */
export function makeSummary<Summary>(path: string, text: string, summarize: Summarize<Summary>): Summary | undefined {
  if (isMinified(text) || isTooDeep(text)) return undefined;
  const program = parseProgram(path, text);
  return program && summarize(program, text);
}
