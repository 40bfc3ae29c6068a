import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { lastTokenOf } from './semicolons.ts';

/** What stands around a statement and moves with it. */
export interface Surroundings {
  readonly isApart: boolean;
  /** The comments on lines of their own before it. */
  readonly before: readonly TSESTree.Comment[];
  /** The comments behind it on its last line. */
  readonly behind: readonly TSESTree.Comment[];
}

/** What stands around a statement that is neither the first of those that are rewritten nor, for what is behind it, the last. */
export function surroundingsOf(
  statement: TSESTree.Node,
  [first, last]: readonly [TSESTree.Node, TSESTree.Node],
  sourceCode: TSESLint.SourceCode,
): Surroundings {
  const end = lastTokenOf(statement, sourceCode);
  const isLastOnLine = sourceCode.getTokenAfter(end)?.loc.start.line !== end.loc.end.line;
  const behind = sourceCode.getCommentsAfter(end).filter(({ loc }) => loc.start.line === end.loc.end.line && isLastOnLine);
  const own = { behind: statement === last ? [] : behind };
  if (statement === first) return { ...own, isApart: false, before: [] };
  const previous = sourceCode.getTokenBefore(statement)!.loc.end.line;
  const before = sourceCode.getCommentsBefore(statement).filter(({ loc }) => loc.start.line > previous);
  return { ...own, isApart: (before[0] ?? statement).loc.start.line > previous + 1, before };
}

/** A statement's new text, with what stands around it. */
export function withSurroundings(
  texts: readonly string[],
  { isApart, before, behind }: Surroundings,
  sourceCode: TSESLint.SourceCode,
): string[] {
  const [text = '', ...others] = texts.toReversed();
  const textsOf = (comments: readonly TSESTree.Comment[]): string[] => comments.map(comment => sourceCode.getText(comment));
  return [...(isApart ? [''] : []), ...textsOf(before), ...others.toReversed(), [text, ...textsOf(behind)].join(' ')];
}
