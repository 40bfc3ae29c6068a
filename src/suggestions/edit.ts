import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** A piece of the source text to be replaced; an insertion where both ends of `range` are the same. */
export interface Edit {
  readonly range: readonly [number, number];
  readonly text: string;
}

/** An edit that replaces nothing. */
export function insertAt(offset: number, text: string): Edit {
  return { range: [offset, offset], text };
}

/** An edit that replaces the whole of `node`. */
export function replaceNode(node: TSESTree.Node, text: string): Edit {
  return { range: node.range, text };
}

/** The edits in the order of the text (insertions at one place in the order given), or `undefined` if two of them overlap. */
export function orderEdits(edits: readonly Edit[]): Edit[] | undefined {
  const ordered = edits.toSorted((left, right) => left.range[0] - right.range[0] || left.range[1] - right.range[1]);
  const overlaps = ordered.some((edit, index) => index > 0 && edit.range[0] < ordered[index - 1]!.range[1]);
  return overlaps ? undefined : ordered;
}

/** The text of a node with the places replaced that lie in it. */
export function replaceIn(node: TSESTree.Node, edits: readonly Edit[], { text }: TSESLint.SourceCode): string {
  let result = '';
  let position = node.range[0];
  for (const edit of edits.toSorted((left, right) => left.range[0] - right.range[0])) {
    if (edit.range[0] < position || edit.range[1] > node.range[1]) continue;
    result += text.slice(position, edit.range[0]) + edit.text;
    position = edit.range[1];
  }
  return result + text.slice(position, node.range[1]);
}

/** The fix of a report that makes all `edits` at once; ESLint merges them into one. */
export function createFix(edits: readonly Edit[]): TSESLint.ReportFixFunction {
  return fixer => edits.map(edit => fixer.replaceTextRange([edit.range[0], edit.range[1]], edit.text));
}
