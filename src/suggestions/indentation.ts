import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { insertAt } from './edit.ts';

import type { Edit } from './edit.ts';

/** The indentation of the line that a node starts on. */
export function getIndentation(node: TSESTree.Node, sourceCode: TSESLint.SourceCode): string {
  return indentationOf(sourceCode.lines[node.loc.start.line - 1]);
}

/** How much further in the file's inner lines stand, as those of its first block show. */
export function getIndentationUnit(sourceCode: TSESLint.SourceCode): string {
  for (const { loc, type, value } of sourceCode.ast.tokens) {
    if (type !== 'Punctuator' || value !== '{') continue;
    const outer = indentationOf(sourceCode.lines[loc.start.line - 1]);
    const next = sourceCode.lines[loc.start.line] ?? '';
    const inner = indentationOf(next);
    if (inner.length > outer.length && inner.startsWith(outer) && next.trim() !== '') return inner.slice(outer.length);
  }
  return '  ';
}

/** The edits that indent all lines of a node but its first by more; what lies in a template stays as it is. */
export function indentInside({ loc }: TSESTree.Node, more: string, sourceCode: TSESLint.SourceCode): Edit[] {
  const kept = new Set<number>();
  for (const token of sourceCode.ast.tokens) {
    for (let line = token.loc.start.line + 1; line <= token.loc.end.line; line++) kept.add(line);
  }
  const edits: Edit[] = [];
  for (let line = loc.start.line + 1; line <= loc.end.line; line++) {
    const isBlank = sourceCode.lines[line - 1]!.trim() === '';
    if (!kept.has(line) && !isBlank) edits.push(insertAt(sourceCode.getIndexFromLoc({ line, column: 0 }), more));
  }
  return edits;
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
