import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { descendantsOf, isAnsweredInside } from '../analysis/await-scopes.ts';
import { isInside } from '../analysis/loop-variables.ts';
import { isFunction } from './await-placement.ts';
import { replaceIn } from './edit.ts';
import { indentLines, joinLines } from './indentation.ts';
import { touchesOutside } from './outer-changes.ts';
import { declaredNames, kindOf, namesOutside } from './round-names.ts';
import { findRoundValue } from './round-value.ts';
import { endOfStatement, separate } from './semicolons.ts';

import type { Edit } from './edit.ts';
import type { FreshNames } from './fresh-name.ts';
import type { LoopSource } from './loop-source.ts';
import type { RoundValue } from './round-value.ts';

/** What a round does by itself, and what has to happen in order. */
export interface Rounds {
  /** The body of a round's function. */
  readonly body: string;
  /** What takes up the rounds' results, in order: the name each is known by, and the statements. */
  readonly after?: { readonly kind: 'const' | 'let'; readonly name: string; readonly statements: readonly string[] };
}

/** What taking a loop apart needs to know. */
export interface Splitting {
  readonly source: LoopSource;
  readonly awaits: readonly TSESTree.AwaitExpression[];
  readonly names: FreshNames;
  readonly sourceCode: TSESLint.SourceCode;
  readonly style: LoopStyle;
}

/** How the rewritten loop is written. */
export interface LoopStyle {
  readonly newline: string;
  readonly semicolon: string;
  /** What the loop's own lines begin with, and by how much more those inside of it do. */
  readonly indentation: string;
  readonly unit: string;
}

/** The rounds of a loop; `undefined` if it cannot be taken apart. */
export function splitLoop(splitting: Splitting): Rounds | undefined {
  const { source, sourceCode } = splitting;
  const { body, statements } = source;
  const all = statements.flatMap(statement => [...descendantsOf(statement)]);
  if (all.some(node => node.type === 'VariableDeclaration' && node.kind === 'var')) return undefined;
  if (all.some(node => isSkip(node, source) && 'label' in node && node.label)) return undefined;
  const isOwn = !statements.some(statement => touchesOutside(statement, body, source.edits, sourceCode));
  if (isOwn) return { body: wholeBody(splitting) };
  const [only] = statements;
  if (only?.type === 'TryStatement' && statements.length === 1) return splitTry(splitting, only);
  return splitStatements(splitting, statements);
}

function wholeBody(splitting: Splitting): string {
  const { body, statements } = splitting.source;
  if (body.type === 'BlockStatement' && body.body.length === statements.length) return readRound(splitting, body);
  const texts = statements.map(statement => readRound(splitting, statement));
  return body.type === 'BlockStatement' ? block(splitting, spaced(statements, texts)) : `{ ${texts.join(' ')} }`;
}

interface Split {
  /** What a round does before its last await. */
  readonly before: readonly TSESTree.Node[];
  readonly turning: TSESTree.Node;
  readonly value: RoundValue;
  readonly after: readonly TSESTree.Node[];
}

function findSplit({ source, awaits, sourceCode }: Splitting, statements: readonly TSESTree.Node[]): Split | undefined {
  const last = statements.findLastIndex(statement => awaits.some(node => isInside(node, statement)));
  const turning = statements[last];
  const before = statements.slice(0, last);
  if (!turning || before.some(statement => touchesOutside(statement, source.body, source.edits, sourceCode))) return undefined;
  if (source.skip === 'return' && [...descendantsOf(turning)].some(({ type }) => type === 'ReturnStatement')) return undefined;
  const own = awaits.filter(node => isInside(node, turning));
  const value = findRoundValue(turning, own, { source, sourceCode });
  return value && { before, turning, value, after: statements.slice(last + 1) };
}

function splitStatements(splitting: Splitting, statements: readonly TSESTree.Node[]): Rounds | undefined {
  const { names, source, style } = splitting;
  const split = findSplit(splitting, statements);
  if (!split) return undefined;
  const { before, turning, value, after } = split;
  const needed = neededNames(splitting, split, [turning, ...after]);
  const steps = stepsOf(splitting, split);
  const rest = readAll(splitting, after);
  if (!rest) return undefined;
  const end = style.semicolon;
  const isSkipping = before.some(statement => [...descendantsOf(statement)].some(node => isSkip(node, source)));
  if (needed.length === 0 && !isSkipping) {
    const name = value.pattern ?? names.take('result');
    const body = steps.length === 0 ? value.returned : block(splitting, [...steps, `return ${value.returned}${end}`]);
    return { body, after: { kind: kindOf(value.pattern, after), name, statements: [...value.statements(name), ...rest] } };
  }
  // What happens in order needs more of the round than its result, or to know whether it has one: the round hands it over.
  const { own, step, taken } = handOver(value, names, end);
  const handed = [...new Set([...needed, ...own])].join(', ');
  const body = block(splitting, [...steps, step, `return ${objectOf(handed)}${end}`]);
  const kind = kindOf(handed, [turning, ...after]);
  if (!isSkipping) return { body, after: { kind, name: `{ ${handed} }`, statements: [...taken, ...rest] } };
  const round = names.take('round');
  const takeUp = handed === '' ? [] : [`${kind} { ${handed} } = ${round}${end}`];
  const lines = [`if (!${round}) continue${end}`, ...takeUp, ...taken, ...rest];
  return { body, after: { kind: 'const', name: round, statements: lines } };
}

/** A round that answers for its own failure: the failure is handed over too, and answered in order. */
function splitTry(splitting: Splitting, { block: tried, finalizer, handler }: TSESTree.TryStatement): Rounds | undefined {
  const { names, source, style } = splitting;
  const { semicolon: end, unit } = style;
  const split = handler && !finalizer ? findSplit(splitting, tried.body) : undefined;
  if (!split || !handler || split.before.some(statement => [...descendantsOf(statement)].some(node => isSkip(node, source))))
    return undefined;
  const { turning, value, after } = split;
  const later = [turning, ...after];
  const [round, reason] = [names.take('round'), names.take('reason')];
  const { own, step, taken } = handOver(value, names, end);
  const inTry = neededNames(splitting, split, later);
  const answering = namesOutside([handler], source.edits);
  const outside = [...source.names].filter(name => answering.has(name) && !inTry.includes(name));
  const failed = [...source.names].filter(name => answering.has(name));
  const [rest, answer] = [readAll(splitting, after), readAll(splitting, [handler])];
  if (!rest || !answer) return undefined;
  const steps = stepsOf(splitting, split);
  const handed = [...new Set([...outside, ...inTry, ...own])].join(', ');
  const body = block(splitting, [
    'try {',
    ...indentLines(separate([...steps, step, `return ${objectOf(handed)}${end}`]), unit),
    `} catch (${reason}) {`,
    `${unit}return { ${[...failed, reason].join(', ')} }${end}`,
    '}',
  ]);
  const inner = [...new Set([...inTry, ...own])].filter(name => !failed.includes(name));
  const statements = [
    ...(failed.length > 0 ? [`const { ${failed.join(', ')} } = ${round}${end}`] : []),
    'try {',
    `${unit}if ('${reason}' in ${round}) throw ${round}.${reason}${end}`,
    ...(inner.length > 0 ? [`${unit}${kindOf(inner.join(', '), later)} { ${inner.join(', ')} } = ${round}${end}`] : []),
    ...indentLines(separate([...taken, ...rest]), unit),
    `} ${answer.join('')}`,
  ];
  return { body, after: { kind: 'const', name: round, statements } };
}

/** How the value of a round is handed over: under its own name or a new one, or not at all where nobody takes it. */
function handOver(
  value: RoundValue,
  names: FreshNames,
  end: string,
): { readonly own: readonly string[]; readonly step: string; readonly taken: readonly string[] } {
  const { awaited, pattern } = value;
  const isTaken = pattern !== undefined || value.statements('').length > 0;
  if (!isTaken) return { own: [], step: `${awaited}${end}`, taken: [] };
  const isName = pattern !== undefined && /^[\w$]+$/.test(pattern);
  const own = isName ? pattern : names.take('result');
  const taken = pattern !== undefined && !isName ? [`const ${pattern} = ${own}${end}`] : value.statements(own);
  return { own: [own], step: `const ${own} = ${awaited}${end}`, taken };
}

function objectOf(names: string): string {
  return names === '' ? '{}' : `{ ${names} }`;
}

/** The names of a round that what happens in order uses, beyond its result. */
function neededNames({ source }: Splitting, { before, value }: Split, later: readonly TSESTree.Node[]): string[] {
  const known = new Set([...source.names, ...declaredNames(before)]);
  const used = namesOutside(later, source.edits, value.node);
  return [...known].filter(name => used.has(name) && name !== value.pattern);
}

/** Whether a node ends its round, and no loop or function inside. */
function isSkip(
  node: TSESTree.Node,
  { skip, statements }: LoopSource,
): node is TSESTree.ContinueStatement | TSESTree.ReturnStatement {
  if (skip === 'return') return node.type === 'ReturnStatement';
  return node.type === 'ContinueStatement' && !statements.some(statement => isAnsweredWithin(node, statement));
}

function isAnsweredWithin(node: TSESTree.ContinueStatement, statement: TSESTree.Node): boolean {
  return node !== statement && isInside(node, statement) && isAnsweredInside(node, statement);
}

/** A statement as part of a round's function, which is skipped by a return. */
function readRound({ source, sourceCode }: Splitting, statement: TSESTree.Node): string {
  const skips = [...descendantsOf(statement)].filter(node => isSkip(node, source) && node.type === 'ContinueStatement');
  const edits = skips.map(({ range }) => ({ range: [range[0], range[0] + 'continue'.length] as const, text: 'return' }));
  return read(statement, [...source.edits, ...edits], sourceCode);
}

/** Statements as part of a loop, which a `continue` skips; `undefined` where one cannot. */
function readAll({ source, sourceCode }: Splitting, statements: readonly TSESTree.Node[]): string[] | undefined {
  const returns = statements.flatMap(statement => [...descendantsOf(statement)]).filter(node => node.type === 'ReturnStatement');
  if (returns.some(node => !isDirect(node, statements))) return undefined;
  const edits = returns.map(({ range }) => ({ range: [range[0], range[0] + 'return'.length] as const, text: 'continue' }));
  const texts = statements.map(statement => read(statement, [...source.edits, ...edits], sourceCode));
  return spaced(statements, texts);
}

/** Whether no loop, switch or function stands between a node and the statement of the list that it is part of. */
function isDirect(node: TSESTree.Node, statements: readonly TSESTree.Node[]): boolean {
  for (let outer: TSESTree.Node | undefined = node; outer; outer = outer.parent) {
    if (/^(?:For|While|DoWhile|Switch)/.test(outer.type) || isFunction(outer)) return false;
    if (statements.includes(outer)) return true;
  }
  return false;
}

/** A statement without the semicolon of a later line, where it has one. */
function read(statement: TSESTree.Node, edits: readonly Edit[], sourceCode: TSESLint.SourceCode): string {
  const end = endOfStatement(statement, sourceCode);
  return replaceIn(statement, [...edits, { range: [end, statement.range[1]], text: '' }], sourceCode);
}

/** The statements before the last await of a round, as the round does them. */
function stepsOf(splitting: Splitting, { before, turning }: Split): string[] {
  const texts = before.map(statement => readRound(splitting, statement));
  return spaced([...before, turning], [...texts, '']).slice(0, -1);
}

/** The texts of statements, and the blank lines that stand between them. */
function spaced(statements: readonly TSESTree.Node[], texts: readonly string[]): string[] {
  return texts.flatMap((text, index) => {
    const before = index > 0 ? statements[index - 1] : undefined;
    const isApart = before !== undefined && statements[index]!.loc.start.line > before.loc.end.line + 1;
    return isApart ? ['', text] : [text];
  });
}

function block({ style }: Splitting, lines: readonly string[]): string {
  return joinLines(['{', ...indentLines(separate(lines), style.unit), '}'], style);
}
