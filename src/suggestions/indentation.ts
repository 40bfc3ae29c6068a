import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { insertAt } from './edit.ts';
import { keepPerFile } from './kept-answer.ts';

import type { Edit } from './edit.ts';

/** The indentation of the line that a node starts on. */
export function getIndentation(node: TSESTree.Node, sourceCode: TSESLint.SourceCode): string {
  return indentationOf(sourceCode.lines[node.loc.start.line - 1]);
}

/** How much further in the file's inner lines stand, as those of its first block show. */
export const getIndentationUnit = keepPerFile((sourceCode): string => {
  for (const { loc, type, value } of sourceCode.ast.tokens) {
    if (type !== 'Punctuator' || value !== '{') continue;
    const outer = indentationOf(sourceCode.lines[loc.start.line - 1]);
    const next = sourceCode.lines[loc.start.line] ?? '';
    const inner = indentationOf(next);
    if (inner.length > outer.length && inner.startsWith(outer) && next.trim() !== '') return inner.slice(outer.length);
  }
  return '  ';
});

/** The lines that begin within a token: those of templates. */
const linesInsideTokens = keepPerFile(({ ast }): ReadonlySet<number> => {
  const lines = new Set<number>();
  for (const { loc } of ast.tokens) {
    for (let line = loc.start.line + 1; line <= loc.end.line; line++) lines.add(line);
  }
  return lines;
});

/** The edits that indent all lines of a node but its first by more; what lies in a template stays as it is. */
export function indentInside({ loc }: TSESTree.Node, more: string, sourceCode: TSESLint.SourceCode): Edit[] {
  const kept = linesInsideTokens(sourceCode);
  const edits: Edit[] = [];
  for (let line = loc.start.line + 1; line <= loc.end.line; line++) {
    const isBlank = sourceCode.lines[line - 1]!.trim() === '';
    if (!kept.has(line) && !isBlank) edits.push(insertAt(sourceCode.getIndexFromLoc({ line, column: 0 }), more));
  }
  return edits;
}

/** The text of a node that is to start on a line with this indentation: its other lines move along, but for those of a template. */
export function textAt(node: TSESTree.Node, indentation: string, sourceCode: TSESLint.SourceCode): string {
  const text = sourceCode.getText(node);
  if (!text.includes('\n')) return text;
  const before = getIndentation(node, sourceCode);
  const kept = linesInsideTokens(sourceCode);
  const lines = text.split('\n').map((line, index) => {
    const isMoved = index > 0 && line.startsWith(before) && line.trim() !== '' && !kept.has(node.loc.start.line + index);
    return isMoved ? indentation + line.slice(before.length) : line;
  });
  return lines.join('\n');
}

/** Lines of new code, further in; blank ones stay empty. */
export function indentLines(lines: readonly string[], unit: string): string[] {
  return lines.map(line => (line === '' ? line : unit + line));
}

/** Lines of new code as text, all but the first behind the indentation of the place; blank ones stay empty. */
export function joinLines(lines: readonly string[], { newline, indentation }: { newline: string; indentation: string }): string {
  return lines.map((line, index) => (index === 0 || line === '' ? line : indentation + line)).join(newline);
}

function indentationOf(line = ''): string {
  return /^\s*/u.exec(line)![0];
}
