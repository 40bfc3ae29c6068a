import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { descendantsOf, isAnsweredInside } from '../analysis/await-scopes.ts';
import { isInside } from '../analysis/loop-variables.ts';
import { isFunction } from './await-placement.ts';
import { replaceIn } from './edit.ts';
import { namesIn } from './loop-source.ts';
import { touchesOutside } from './outer-changes.ts';
import { findRoundValue } from './round-value.ts';

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
  readonly newline: string;
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
  return body.type === 'BlockStatement' ? block(splitting, texts) : `{ ${texts.join(' ')} }`;
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
  const { names, source } = splitting;
  const split = findSplit(splitting, statements);
  if (!split) return undefined;
  const { before, turning, value, after } = split;
  const needed = neededNames(splitting, split, [turning, ...after]);
  const steps = before.map(statement => readRound(splitting, statement));
  const rest = readAll(splitting, after);
  if (!rest) return undefined;
  const isSkipping = before.some(statement => [...descendantsOf(statement)].some(node => isSkip(node, source)));
  if (needed.length === 0 && !isSkipping) {
    const name = value.pattern ?? names.take('result');
    const body = steps.length === 0 ? value.returned : block(splitting, [...steps, `return ${value.returned};`]);
    return { body, after: { kind: kindOf(value.pattern, after), name, statements: [...value.statements(name), ...rest] } };
  }
  // What happens in order needs more of the round than its result, or to know whether it has one: the round hands it over.
  const isName = value.pattern !== undefined && /^[\w$]+$/.test(value.pattern);
  const own = isName ? value.pattern : names.take('result');
  const handed = [...new Set([...needed, own])].join(', ');
  const taken = value.pattern !== undefined && !isName ? [`const ${value.pattern} = ${own};`] : value.statements(own);
  const body = block(splitting, [...steps, `const ${own} = ${value.awaited};`, `return { ${handed} };`]);
  const kind = kindOf(handed, [turning, ...after]);
  if (!isSkipping) return { body, after: { kind, name: `{ ${handed} }`, statements: [...taken, ...rest] } };
  const round = names.take('round');
  const lines = [`if (!${round}) continue;`, `${kind} { ${handed} } = ${round};`, ...taken, ...rest];
  return { body, after: { kind: 'const', name: round, statements: lines } };
}

/** A round that answers for its own failure: the failure is handed over too, and answered in order. */
function splitTry(splitting: Splitting, { block: tried, finalizer, handler }: TSESTree.TryStatement): Rounds | undefined {
  const { names, source } = splitting;
  const split = handler && !finalizer ? findSplit(splitting, tried.body) : undefined;
  if (!split || !handler || split.before.some(statement => [...descendantsOf(statement)].some(node => isSkip(node, source))))
    return undefined;
  const { before, turning, value, after } = split;
  const later = [turning, ...after];
  const [round, reason] = [names.take('round'), names.take('reason')];
  const own = value.pattern !== undefined && /^[\w$]+$/.test(value.pattern) ? value.pattern : names.take('result');
  const inTry = neededNames(splitting, split, later);
  const answering = namesOutside(source, [handler]);
  const outside = [...source.names].filter(name => answering.has(name) && !inTry.includes(name));
  const failed = [...source.names].filter(name => answering.has(name));
  const taken =
    value.pattern !== undefined && value.pattern !== own ? [`const ${value.pattern} = ${own};`] : value.statements(own);
  const [rest, answer] = [readAll(splitting, after), readAll(splitting, [handler])];
  if (!rest || !answer) return undefined;
  const steps = before.map(statement => readRound(splitting, statement));
  const handed = [...new Set([...outside, ...inTry, own])].join(', ');
  const body = block(splitting, [
    'try {',
    ...[...steps, `const ${own} = ${value.awaited};`, `return { ${handed} };`].map(line => `  ${line}`),
    `} catch (${reason}) {`,
    `  return { ${[...failed, reason].join(', ')} };`,
    '}',
  ]);
  const inner = [...new Set([...inTry, own])].filter(name => !failed.includes(name));
  const statements = [
    ...(failed.length > 0 ? [`const { ${failed.join(', ')} } = ${round};`] : []),
    'try {',
    `  if ('${reason}' in ${round}) throw ${round}.${reason};`,
    ...(inner.length > 0 ? [`  ${kindOf(inner.join(', '), later)} { ${inner.join(', ')} } = ${round};`] : []),
    ...[...taken, ...rest].map(line => `  ${line}`),
    `} ${answer.join('')}`,
  ];
  return { body, after: { kind: 'const', name: round, statements } };
}

/** The names of a round that what happens in order uses, beyond its result. */
function neededNames({ source }: Splitting, { before, value }: Split, later: readonly TSESTree.Node[]): string[] {
  const known = new Set([...source.names, ...declaredNames(before)]);
  const used = namesOutside(source, later, value.node);
  return [...known].filter(name => used.has(name) && name !== value.pattern);
}

function declaredNames(statements: readonly TSESTree.Node[]): Set<string> {
  const declared = statements.flatMap(statement => {
    if (statement.type === 'VariableDeclaration') return statement.declarations.map(({ id }) => id);
    const isNamed = statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration';
    return isNamed && statement.id ? [statement.id] : [];
  });
  return namesIn(declared);
}

/** Every name in the nodes, as they will be, but for those in one of their parts. */
function namesOutside({ edits }: LoopSource, nodes: readonly TSESTree.Node[], part?: TSESTree.Node): Set<string> {
  const names = new Set<string>();
  for (const node of nodes.flatMap(one => [...descendantsOf(one, true)])) {
    if (part && isInside(node, part)) continue;
    const edit = edits.find(({ range }) => range[0] === node.range[0] && range[1] === node.range[1]);
    if (edit) names.add(edit.text);
    else if (node.type === 'Identifier') names.add(node.name);
  }
  return names;
}

/** How names have to be declared that later statements use. */
function kindOf(names: string | undefined, later: readonly TSESTree.Node[]): 'const' | 'let' {
  const own = new Set(names?.match(/[\w$]+/g));
  const isSet = later
    .flatMap(statement => [...descendantsOf(statement, true)])
    .some(node => {
      const target =
        node.type === 'AssignmentExpression' ? node.left : node.type === 'UpdateExpression' ? node.argument : undefined;
      return target !== undefined && [...namesIn([target])].some(name => own.has(name)) && target.type !== 'MemberExpression';
    });
  return isSet ? 'let' : 'const';
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
  return replaceIn(statement, [...source.edits, ...edits], sourceCode);
}

/** Statements as part of a loop, which a `continue` skips; `undefined` where one cannot. */
function readAll({ source, sourceCode }: Splitting, statements: readonly TSESTree.Node[]): string[] | undefined {
  const returns = statements.flatMap(statement => [...descendantsOf(statement)]).filter(node => node.type === 'ReturnStatement');
  if (returns.some(node => !isDirect(node, statements))) return undefined;
  const edits = returns.map(({ range }) => ({ range: [range[0], range[0] + 'return'.length] as const, text: 'continue' }));
  return statements.map(statement => replaceIn(statement, [...source.edits, ...edits], sourceCode));
}

/** Whether no loop, switch or function stands between a node and the statement of the list that it is part of. */
function isDirect(node: TSESTree.Node, statements: readonly TSESTree.Node[]): boolean {
  for (let outer: TSESTree.Node | undefined = node; outer; outer = outer.parent) {
    if (/^(?:For|While|DoWhile|Switch)/.test(outer.type) || isFunction(outer)) return false;
    if (statements.includes(outer)) return true;
  }
  return false;
}

function block({ newline }: Splitting, lines: readonly string[]): string {
  return ['{', ...lines.map(line => `  ${line}`), '}'].join(newline);
}
