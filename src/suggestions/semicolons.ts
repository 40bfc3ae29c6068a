import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { descendantsOf } from '../analysis/await-scopes.ts';
import { scriptOf } from '../syntax/script-program.ts';

/** The statements and members that a semicolon ends, in files that have them. */
const ended =
  /^(?:ExpressionStatement|VariableDeclaration|ReturnStatement|ThrowStatement|BreakStatement|ContinueStatement|ImportDeclaration|ExportAllDeclaration|PropertyDefinition)$/u;

/** What is read on with the line before. */
const goesOn = /^[([/+\-`<]/u;

const known = new WeakMap<TSESLint.SourceCode, boolean>();

/** Whether the file ends its statements with semicolons, as most of them show; also where it has none to show it. */
export function usesSemicolons(sourceCode: TSESLint.SourceCode): boolean {
  let uses = known.get(sourceCode);
  if (uses === undefined) known.set(sourceCode, (uses = countSemicolons(sourceCode) >= 0));
  return uses;
}

/** How many statements more have a semicolon than have none. */
function countSemicolons(sourceCode: TSESLint.SourceCode): number {
  let count = 0;
  for (const node of scriptOf(sourceCode.ast).body.flatMap(statement => [...descendantsOf(statement, true)])) {
    if (!ended.test(node.type) || node.parent?.type.startsWith('For')) continue;
    count += lastTokenOf(node, sourceCode).value === ';' ? 1 : -1;
  }
  return count;
}

/** The last token of a statement, but for the semicolon that a later line begins with for its own sake. */
export function lastTokenOf(statement: TSESTree.Node, sourceCode: TSESLint.SourceCode): TSESTree.Token {
  const last = sourceCode.getLastToken(statement)!;
  const before = last.value === ';' ? sourceCode.getTokenBefore(last) : null;
  const isOfNext = before !== null && before.range[0] >= statement.range[0] && before.loc.end.line < last.loc.start.line;
  return isOfNext ? before : last;
}

/** Whether a statement ends with a semicolon; `undefined` where it may be one that needs none. */
export function hasSemicolon(statement: TSESTree.Node, sourceCode: TSESLint.SourceCode): boolean | undefined {
  const { value } = lastTokenOf(statement, sourceCode);
  return value === '}' ? undefined : value === ';';
}

/** Where a statement ends, without the semicolon of a later line. */
export function endOfStatement(statement: TSESTree.Node, sourceCode: TSESLint.SourceCode): number {
  return lastTokenOf(statement, sourceCode).range[1];
}

/** A statement without the semicolon of a later line. */
export function textOfStatement(statement: TSESTree.Node, sourceCode: TSESLint.SourceCode): string {
  return sourceCode.text.slice(statement.range[0], endOfStatement(statement, sourceCode));
}

/** The semicolon of a new statement that is to end at an offset, before what stands there now. */
export function semicolonAt(offset: number, sourceCode: TSESLint.SourceCode): string {
  return usesSemicolons(sourceCode) ? ';' : neededSemicolonAt(offset, sourceCode);
}

/** New statements, with the semicolon that the last of them needs at an offset even where they have none: what stands there would be read on. */
export function closeAt(offset: number, statements: string, sourceCode: TSESLint.SourceCode): string {
  return /[;}]$/u.test(statements) ? statements : statements + neededSemicolonAt(offset, sourceCode);
}

/** What is on another line than a statement is read on only if it goes on. */
function neededSemicolonAt(offset: number, sourceCode: TSESLint.SourceCode): string {
  const next = sourceCode.ast.tokens.find(({ range }) => range[0] >= offset);
  if (!next || next.value === '}' || next.value === ';') return '';
  const isOnLine = offset < next.range[0] && !sourceCode.text.slice(offset, next.range[0]).includes('\n');
  return isOnLine || goesOn.test(next.value) ? ';' : '';
}

/** Statements one after the other, where each ends so that the next is not read on with it. */
export function separate(statements: readonly string[]): string[] {
  return statements.map((statement, index) => {
    const next = statements.slice(index + 1).find(text => !/^(?:\/\/|\/\*|$)/u.test(text));
    const isOpen = next !== undefined && goesOn.test(next) && !isClosed(statement);
    return isOpen ? `${statement};` : statement;
  });
}

/** Whether nothing is read on with a statement: it has its semicolon, or is a block, or no statement at all. */
function isClosed(statement: string): boolean {
  if (/^(?:\/\/|\/\*|$)/u.test(statement) || /[;{]$/u.test(statement)) return true;
  return statement.endsWith('}') && /^(?:\{|(?:async|class|do|for|function|if|switch|try|while)\b)/u.test(statement);
}
