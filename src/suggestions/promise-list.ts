import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { getIndentationUnit, textAt } from './indentation.ts';
import { mayFailAtOnce } from './immediate-failure.ts';
import { losesNarrowing } from './lost-narrowing.ts';
import { getLineLimit, getSourceStyle, usesTrailingCommas, widthOf } from './source-style.ts';

/** Where a `Promise.all` is to stand. */
export interface ListPlace {
  /** What its first line begins with. */
  readonly indentation: string;
  /** What stands before and behind it there. */
  readonly before: string;
  readonly behind: string;
}

/**
 * `await Promise.all([…])` of what was awaited, with what stands before and behind it: on one line, or an element a line where that line
 * would be longer than the file's are. `undefined` where one of the calls cannot be started there.
 */
export function promiseAllText(
  awaits: readonly TSESTree.AwaitExpression[],
  { indentation, before, behind }: ListPlace,
  sourceCode: TSESLint.SourceCode,
): string | undefined {
  const further = indentation + getIndentationUnit(sourceCode);
  const started = awaits.map((node, index) => startedText(node, index > 0, further, sourceCode));
  if (started.includes(undefined)) return undefined;
  const line = `${before}await Promise.all([${started.join(', ')}])${behind}`;
  if (!line.includes('\n') && widthOf(indentation + line) <= getLineLimit(sourceCode)) return line;
  const { newline } = getSourceStyle(sourceCode);
  const end = usesTrailingCommas(sourceCode) ? ',' : '';
  const elements = started.join(`,${newline}${further}`);
  return `${before}await Promise.all([${newline}${further}${elements}${end}${newline}${indentation}])${behind}`;
}

/**
 * The expression that starts what was awaited. What awaits inside of itself gets a function of its own, and so does what may fail before
 * it gives a promise when others are under way: nobody would be left to answer theirs. `undefined` where that function would not type-check.
 */
export function startedText(
  { argument }: TSESTree.AwaitExpression,
  areOthersUnderWay: boolean,
  indentation: string,
  sourceCode: TSESLint.SourceCode,
): string | undefined {
  const text = textAt(argument, indentation, sourceCode);
  const nested = sourceCode.getTokens(argument).some(({ value }) => value === 'await');
  if (!nested && !(areOthersUnderWay && mayFailAtOnce(argument))) return text;
  return losesNarrowing(argument, sourceCode) ? undefined : `(async () => ${text})()`;
}
