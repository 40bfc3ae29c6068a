import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isStatement } from '../syntax/script-program.ts';
import { createFreshNames, nameOfResult } from './fresh-name.ts';
import { insertAt, replaceIn, replaceNode } from './edit.ts';
import { getIndentation, getIndentationUnit, indentInside, indentLines, joinLines } from './indentation.ts';
import { closeAt, endOfStatement, separate, textOfStatement } from './semicolons.ts';
import { surroundingsOf, withSurroundings } from './statement-surroundings.ts';
import { getSourceStyle } from './source-style.ts';
import { rangeWithParentheses } from './parentheses.ts';
import { promiseAllText, startedText } from './promise-list.ts';

import type { AwaitGroup } from '../analysis/sequential-awaits.ts';
import type { Edit } from './edit.ts';
import type { FreshNames } from './fresh-name.ts';
import type { SourceStyle } from './source-style.ts';

/** What the rewrite of a group is made of. */
interface Rewrite {
  readonly sourceCode: TSESLint.SourceCode;
  readonly style: SourceStyle;
  readonly names: FreshNames;
  /** What each await's result is called where it does not go into a pattern at once. */
  readonly results: Map<TSESTree.AwaitExpression, string>;
}

/** One statement of the region, and what is left of it. */
interface Part {
  readonly statement: TSESTree.Node;
  readonly awaits: readonly TSESTree.AwaitExpression[];
  /** Its pattern, if it is a plain constant that can be declared by the `Promise.all` itself. */
  readonly pattern?: TSESTree.Node;
  readonly isBefore: boolean;
}

/**
 * The edits that start the awaits of a group together, in place: `const [a, b] = await Promise.all([…])`. `undefined` where the
 * statements cannot be taken apart without losing something.
 */
export function suggestPromiseAll(group: AwaitGroup, sourceCode: TSESLint.SourceCode): Edit[] | undefined {
  const statements = statementsOf(group);
  if (!statements) return undefined;
  const style = getSourceStyle(sourceCode);
  const rewrite: Rewrite = { sourceCode, style, names: createFreshNames(sourceCode.text), results: new Map() };
  const [only] = statements;
  if (statements.length === 1 && only) {
    const literal = suggestForArray(group, sourceCode);
    if (literal) return literal;
  }
  const parts = statements.map(statement => createPart(group, statement));
  if (parts.includes(undefined)) return undefined;
  return composeEdits(rewrite, group, parts as Part[]);
}

/** The statements from the first member to the last one; `undefined` if they are no statements of one list. */
function statementsOf({ members }: AwaitGroup): TSESTree.Node[] | undefined {
  const [first, last] = [statementOf(members[0]!.node), statementOf(members.at(-1)!.node)];
  if (first === last) return [first];
  const list = siblingsOf(first);
  const [start, end] = [list.indexOf(first), list.indexOf(last)];
  return start < 0 || end < start ? undefined : list.slice(start, end + 1);
}

function statementOf(node: TSESTree.Node): TSESTree.Node {
  const statement = node.type === 'VariableDeclarator' ? node.parent : node;
  return statement.parent?.type === 'ExportNamedDeclaration' ? statement.parent : statement;
}

function siblingsOf({ parent }: TSESTree.Node): TSESTree.Node[] {
  switch (parent?.type) {
    case 'BlockStatement':
    case 'Program':
    case 'StaticBlock':
      return parent.body;
    case 'SwitchCase':
      return parent.consequent;
    default:
      return [];
  }
}

/** `[await f(), await g()]` becomes `await Promise.all([f(), g()])`, in parentheses where something of it is asked for. */
function suggestForArray({ awaits }: AwaitGroup, sourceCode: TSESLint.SourceCode): Edit[] | undefined {
  const array = awaits[0]!.parent;
  if (array.type !== 'ArrayExpression' || array.elements.length !== awaits.length) return undefined;
  // A constant type is for a literal alone.
  if (!awaits.every(node => array.elements.includes(node)) || array.parent.type === 'TSAsExpression') return undefined;
  const [open, close] = array.parent.type === 'MemberExpression' ? ['(', ')'] : ['', ''];
  const { start, end } = array.loc;
  if (start.line === end.line && sourceCode.getCommentsInside(array).length === 0) {
    const line = sourceCode.lines[start.line - 1]!;
    const indentation = getIndentation(array, sourceCode);
    const [before, behind] = [line.slice(indentation.length, start.column) + open, close + line.slice(end.column)];
    const text = promiseAllText(awaits, { indentation, before, behind }, sourceCode);
    return text === undefined
      ? undefined
      : [replaceNode(array, open + text.slice(before.length, text.length - behind.length) + close)];
  }
  const started = awaits.map((node, index) => startedText(node, index > 0, getIndentation(node, sourceCode), sourceCode));
  if (started.includes(undefined)) return undefined;
  const edits = awaits.map((node, index) => replaceNode(node, started[index]!));
  return [insertAt(array.range[0], `${open}await Promise.all(`), ...edits, insertAt(array.range[1], `)${close}`)];
}

function createPart(group: AwaitGroup, statement: TSESTree.Node): Part | undefined {
  const awaits = group.awaits.filter(({ range }) => range[0] >= statement.range[0] && range[1] <= statement.range[1]);
  const isBefore = group.before.some(({ node }) => statementOf(node) === statement);
  if (statement.type === 'ExportNamedDeclaration') return createExportedPart(statement, awaits, isBefore);
  if (isBefore && group.items.some(item => statementOf(item.node) === statement && !group.before.includes(item) && !item.await)) {
    return undefined;
  }
  if (statement.type !== 'VariableDeclaration') return { statement, awaits, isBefore };
  if (awaits.length > 0 && statement.declarations.length > 1 && !areAllMembers(statement, awaits)) return undefined;
  const [declarator] = statement.declarations;
  const isPlain = statement.kind === 'const' && statement.declarations.length === 1 && awaits[0] === declarator?.init;
  const pattern = isPlain && !hasAnnotation(declarator.id) ? declarator.id : undefined;
  return { statement, awaits, isBefore, ...(pattern && { pattern }) };
}

/** `export const a = await f()`, which only goes together with its like. */
function createExportedPart(
  statement: TSESTree.ExportNamedDeclaration,
  awaits: readonly TSESTree.AwaitExpression[],
  isBefore: boolean,
): Part | undefined {
  const { declaration } = statement;
  if (isBefore || awaits.length === 0) return { statement, awaits, isBefore };
  const declarator = declaration?.type === 'VariableDeclaration' ? declaration.declarations[0] : undefined;
  if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const' || declaration.declarations.length > 1)
    return undefined;
  if (!declarator || declarator.init !== awaits[0] || hasAnnotation(declarator.id)) return undefined;
  return { statement, awaits, pattern: declarator.id, isBefore };
}

function areAllMembers({ declarations }: TSESTree.VariableDeclaration, awaits: readonly TSESTree.AwaitExpression[]): boolean {
  return declarations.every(({ init }) => awaits.some(node => node === init));
}

function hasAnnotation(pattern: TSESTree.Node): boolean {
  return 'typeAnnotation' in pattern && pattern.typeAnnotation !== undefined;
}

function composeEdits(rewrite: Rewrite, group: AwaitGroup, parts: readonly Part[]): Edit[] | undefined {
  const { sourceCode, style } = rewrite;
  const [first, last] = [parts[0]!.statement, parts.at(-1)!.statement];
  const names = group.awaits.map(node => nameFor(rewrite, parts, node));
  const kept = parts.flatMap(part => (part.isBefore ? [] : keepAround(rewrite, parts, part, restOf(rewrite, part))));
  const before = parts
    .filter(({ isBefore }) => isBefore)
    .flatMap(part => keepAround(rewrite, parts, part, [textOfStatement(part.statement, sourceCode)]));
  const withResults = parts.filter(({ awaits }) => awaits.length > 0);
  const exported = withResults.filter(({ statement }) => statement.type === 'ExportNamedDeclaration');
  if (exported.length > 0 && exported.length < withResults.length) return undefined;
  const pattern = names.join(', ').replace(/[\s,]+$/, '');
  const declaration = exported.length > 0 ? 'export const' : 'const';
  const arrow = first.parent?.type === 'ArrowFunctionExpression' && first.parent.body === first ? first.parent : undefined;
  const indentation = arrow
    ? getIndentation(arrow, sourceCode) + getIndentationUnit(sourceCode)
    : getIndentation(first, sourceCode);
  const around = { before: pattern === '' ? '' : `${declaration} [${pattern}] = `, behind: style.semicolon };
  const together = promiseAllText(group.awaits, { indentation, ...around }, sourceCode);
  if (together === undefined) return undefined;
  const lines = separate([...before, ...commentsBetween(rewrite, group, parts), together, ...kept]);
  if (lines[0] === '') lines.shift();
  if (arrow) return composeBody(rewrite, arrow, lines);
  const end = endOfStatement(last, sourceCode);
  const text = joinLines(lines, { newline: style.newline, indentation });
  return [{ range: [first.range[0], end], text: closeAt(end, text, sourceCode) }];
}

/** The body of an arrow function that was an expression. */
function composeBody({ sourceCode, style }: Rewrite, arrow: TSESTree.ArrowFunctionExpression, lines: string[]): Edit[] {
  const arrowToken = sourceCode.getTokenBefore(firstTokenOf(arrow.body, sourceCode), token => token.value === '=>')!;
  const indentation = getIndentation(arrow, sourceCode);
  const body = ['{', ...indentLines(lines, getIndentationUnit(sourceCode)), '}'];
  const text = ` ${joinLines(body, { newline: style.newline, indentation })}`;
  return [{ range: [arrowToken.range[1], arrow.range[1]], text }];
}

function firstTokenOf(node: TSESTree.Node, sourceCode: TSESLint.SourceCode): TSESTree.Token {
  return sourceCode.getFirstToken(node)!;
}

/** What the result is called in the pattern: its own pattern, a new name, or nothing where it is not used. */
function nameFor(rewrite: Rewrite, parts: readonly Part[], node: TSESTree.AwaitExpression): string {
  const part = parts.find(({ awaits }) => awaits.includes(node))!;
  if (part.pattern) return rewrite.sourceCode.getText(part.pattern);
  if (part.statement.type === 'ExpressionStatement' && part.statement.expression === node) return '';
  const name = rewrite.names.take(nameOfResult(node));
  rewrite.results.set(node, name);
  return name;
}

/** Whether all of a statement goes into the `Promise.all`. */
function isGone({ awaits, pattern, statement }: Part): boolean {
  return (
    pattern !== undefined || (statement.type === 'ExpressionStatement' && awaits.some(node => node === statement.expression))
  );
}

/** What is left of a statement once its awaits are done: nothing, or itself with the results in their places. */
function restOf({ results, sourceCode, style }: Rewrite, part: Part): string[] {
  const { awaits, statement } = part;
  if (isGone(part)) return [];
  const end = endOfStatement(statement, sourceCode);
  const isWhole = isStatement(statement);
  const text = replaceIn(
    statement,
    [
      ...awaits.map(node => ({ range: rangeWithParentheses(node, sourceCode), text: results.get(node)! })),
      ...(isWhole ? [] : indentInside(statement, getIndentationUnit(sourceCode), sourceCode)),
      { range: [end, statement.range[1]], text: '' },
    ],
    sourceCode,
  );
  return [isWhole ? text : `return ${text}${style.semicolon}`];
}

/** What is left of a statement, with what stands around it. */
function keepAround({ sourceCode }: Rewrite, parts: readonly Part[], { statement }: Part, texts: readonly string[]): string[] {
  const around = surroundingsOf(statement, endsOf(parts), sourceCode);
  return texts.length === 0 ? [] : withSurroundings(texts, around, sourceCode);
}

function endsOf(parts: readonly Part[]): [TSESTree.Node, TSESTree.Node] {
  return [parts[0]!.statement, parts.at(-1)!.statement];
}

/** The comments that would be lost: between the statements, and in what is taken apart. */
function commentsBetween({ sourceCode }: Rewrite, { awaits }: AwaitGroup, parts: readonly Part[]): string[] {
  const [start, end] = [parts[0]!.statement.range[0], parts.at(-1)!.statement.range[1]];
  const copied = parts.flatMap(part => {
    const { pattern, statement } = part;
    if (isGone(part)) return pattern ? [pattern] : [];
    const { before, behind } = surroundingsOf(statement, endsOf(parts), sourceCode);
    return [statement, ...before, ...behind];
  });
  const kept = [...copied, ...awaits.map(({ argument }) => argument)];
  const lost = sourceCode.getAllComments().filter(({ range }) => {
    if (range[0] < start || range[1] > end) return false;
    return !kept.some(node => node.range[0] <= range[0] && range[1] <= node.range[1]);
  });
  return lost.map(({ type, value }) => (type === 'Line' ? `//${value}` : `/*${value}*/`));
}
