import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isParenthesized } from '@eslint-community/eslint-utils';

/**
 * Where an await stands, with the parentheses right around it that have done their work once a name stands there, as in `(await f()).x` and
 * `(await f()) || x`.
 */
export function rangeWithParentheses(node: TSESTree.Node, sourceCode: TSESLint.SourceCode): readonly [number, number] {
  if (!isParenthesized(node as never, sourceCode as never)) return node.range;
  const [start, end] = [sourceCode.getTokenBefore(node)!.range[0], sourceCode.getTokenAfter(node)!.range[1]];
  const around = sourceCode.text.slice(start, node.range[0]) + sourceCode.text.slice(node.range[1], end);
  const isGlued = /[\w$]/.test(sourceCode.text[start - 1] ?? '');
  return /^\(\s*\)$/.test(around) && !isGlued ? [start, end] : node.range;
}
