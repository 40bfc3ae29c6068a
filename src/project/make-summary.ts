import { summarizeEffectsOfFunctions, summarizeModule } from '../summary/summarize-module.ts';
import { isTooDeep } from './nesting.ts';
import { parseProgram } from './parse.ts';
import { isBuildOutput } from './source-text.ts';

import type { TSESTree } from '@typescript-eslint/types';
import type { ModuleSummary } from '../summary/module-summary.ts';
import type { LintedFile } from './open-project.ts';
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
  const program = parseSource(path, text);
  return program && summarize(program, text);
}

/** The two summaries of a text that is being linted. */
export interface LintedSummaries {
  readonly module: ModuleSummary | undefined;
  /** Worked out when it is asked for first. */
  readonly effects: () => FunctionEffects;
}

/** By the parser of the index if it can read the text, so that a file gives the same summary saved or not; else by ESLint's tree. */
export function summarizeLinted({ filename, text, program }: LintedFile, { module, effects }: Summarizer): LintedSummaries {
  let tree: TSESTree.Program | undefined = attempt(() => parseSource(filename, text)) ?? program;
  const own = attempt(() => module(tree!, text));
  let ownEffects: FunctionEffects | undefined;
  return {
    module: own,
    effects() {
      ownEffects ??= attempt(() => effects(tree!, text)) ?? [];
      // It is large, and nobody needs it any more.
      tree = undefined;
      return ownEffects;
    },
  };
}

function parseSource(path: string, text: string): TSESTree.Program | undefined {
  return isBuildOutput(text) || isTooDeep(text) ? undefined : parseProgram(path, text);
}

/** What a parser or a walk gives that may not be prepared for a text that is being typed. */
function attempt<Result>(make: () => Result): Result | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
