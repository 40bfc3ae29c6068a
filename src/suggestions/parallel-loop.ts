import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { createFreshNames } from './fresh-name.ts';
import { getIndentation, getIndentationUnit, indentInside, indentLines, joinLines } from './indentation.ts';
import { splitLoop } from './loop-rounds.ts';
import { findLoopSource } from './loop-source.ts';
import { losesNarrowing } from './lost-narrowing.ts';
import { suggestForReduce } from './parallel-reduce.ts';
import { touchesOutside } from './outer-changes.ts';
import { closeAt, endOfStatement, separate } from './semicolons.ts';
import { getSourceStyle, quoteSpecifier } from './source-style.ts';

import type { SequentialLoop } from '../analysis/sequential-loops.ts';
import type { Edit } from './edit.ts';
import type { FreshNames } from './fresh-name.ts';
import type { LoopStyle, Rounds } from './loop-rounds.ts';
import type { LoopSource } from './loop-source.ts';
import type { SourceStyle } from './source-style.ts';

export interface LoopSuggestions {
  /** All rounds together. */
  readonly together: Edit[];
  /** A few rounds at a time; absent where there are only a few. */
  readonly bounded?: Edit[];
}

/** A package that runs a few at a time. */
export type Limiter = 'p-map' | 'p-limit';

const roundsAtATime = 10;

/** What every part of the rewrite needs. */
interface Rewrite {
  readonly source: LoopSource;
  readonly rounds: Rounds;
  readonly names: FreshNames;
  readonly style: SourceStyle & LoopStyle;
  /** TypeScript reads it. */
  readonly isTyped: boolean;
}

/** The edits that let a loop's rounds run together; `undefined` where the loop cannot be taken apart without losing something. */
export function suggestParallelLoop(
  { iteration, awaits }: SequentialLoop,
  sourceCode: TSESLint.SourceCode,
  limiters: readonly Limiter[],
): LoopSuggestions | undefined {
  if (iteration.form === 'reduce') return suggestForReduce(iteration, sourceCode);
  const results = suggestForResults(iteration, sourceCode);
  if (results) return results;
  const statement = statementOf(iteration.node);
  if (!statement || !isInStatementList(statement)) return undefined;
  if ('body' in statement && losesNarrowing(statement.body as TSESTree.Node, sourceCode)) return undefined;
  const place = { iteration, awaits, statement, sourceCode };
  const rewrite = planRewrite(place, 'outside');
  if (!rewrite) return undefined;
  const together = [replaceLoop(place, rewrite, togetherLines(rewrite))];
  if (rewrite.source.isSmall) return { together };
  for (const limiter of limiters) {
    const limited = planRewrite(place, 'outside');
    const imported = limited && importLimiter(limiter, limited, sourceCode);
    if (imported) return { together, bounded: [...imported.edits, replaceLoop(place, limited, limitedLines(limited, imported))] };
  }
  const sliced = planRewrite(place, 'in a loop');
  return sliced ? { together, bounded: [replaceLoop(place, sliced, slicedLines(sliced))] } : { together };
}

interface Place extends Pick<SequentialLoop, 'awaits' | 'iteration'> {
  readonly statement: TSESTree.Node;
  readonly sourceCode: TSESLint.SourceCode;
}

/** What a rewrite is made of, where the rounds are to stand where the loop does, or in a loop there. */
function planRewrite(place: Place, stands: 'outside' | 'in a loop'): Rewrite | undefined {
  const { iteration, awaits, statement, sourceCode } = place;
  const unit = getIndentationUnit(sourceCode);
  const more = stands === 'in a loop' ? unit : '';
  const style = { ...getSourceStyle(sourceCode), indentation: getIndentation(statement, sourceCode) + more, unit };
  const names = createFreshNames(sourceCode.text);
  const found = findLoopSource(iteration, names, style, sourceCode);
  const source = found && { ...found, edits: [...found.edits, ...indentInside(statement, more, sourceCode)] };
  const rounds = source && splitLoop({ source, awaits, names, sourceCode, style });
  if (!source || !rounds || losesComment(statement, source, rounds, sourceCode)) return undefined;
  const taken = JSON.stringify([source.prelude, source.parameters, rounds]);
  // Other parsers read no TypeScript.
  const isTyped = Boolean(sourceCode.parserServices?.esTreeNodeToTSNodeMap);
  return { source, rounds, style, isTyped, names: createFreshNames(sourceCode.text + taken) };
}

function replaceLoop({ statement, sourceCode }: Place, { source, style }: Rewrite, lines: readonly string[]): Edit {
  const end = endOfStatement(statement, sourceCode);
  const indentation = getIndentation(statement, sourceCode);
  const text = joinLines([...source.prelude, ...lines], { newline: style.newline, indentation });
  return { range: [statement.range[0], end], text: closeAt(end, text, sourceCode) };
}

/** `await mapSeries(items, async item => …)`, whose results somebody takes. */
function suggestForResults(
  { node, body, form, head: [items], parameters = [] }: SequentialLoop['iteration'],
  sourceCode: TSESLint.SourceCode,
): LoopSuggestions | undefined {
  if (form !== 'for-each' || node.type !== 'CallExpression' || !items || parameters.length !== 1) return undefined;
  if (node.parent.type !== 'AwaitExpression' || node.parent.parent.type === 'ExpressionStatement') return undefined;
  const isMapping = /map_?series$/i.test(sourceCode.getText(node.callee));
  if (!isMapping || touchesOutside(body, body, [], sourceCode)) return undefined;
  const text = `Promise.all([...${sourceCode.getText(items)}].map(${sourceCode.getText(node.arguments[1])}))`;
  return { together: [{ range: node.range, text }] };
}

/** The statement that a loop is, or the one that waits for a call and takes nothing of it. */
function statementOf(node: TSESTree.Node): TSESTree.Node | undefined {
  if (node.type !== 'CallExpression') return node;
  const awaiting = node.parent.type === 'AwaitExpression' ? node.parent.parent : undefined;
  return awaiting?.type === 'ExpressionStatement' ? awaiting : undefined;
}

/** Where one statement may become several. */
function isInStatementList({ parent }: TSESTree.Node): boolean {
  return ['BlockStatement', 'Program', 'StaticBlock', 'SwitchCase', 'TSModuleBlock'].includes(parent?.type ?? '');
}

function togetherLines(rewrite: Rewrite): string[] {
  return takeUp(rewrite, `await Promise.all(${mapText(rewrite, functionText(rewrite))})`);
}

/** The lines that wait for all rounds and take up their results in order. */
function takeUp({ rounds: { after }, names, style: { semicolon, unit } }: Rewrite, all: string): string[] {
  if (!after || after.statements.length === 0) return [`${all}${semicolon}`];
  const results = names.take('results');
  return [
    `const ${results} = ${all}${semicolon}`,
    `for (${after.kind} ${after.name} of ${results}) {`,
    ...indentLines(separate(after.statements), unit),
    '}',
  ];
}

/** Ten rounds at a time, in a plain loop over slices. */
function slicedLines(rewrite: Rewrite): string[] {
  const { isTyped, names, source, style } = rewrite;
  const { collection, isArray } = source;
  const isName = isArray && /^[\w$.]+$/.test(collection);
  const list = isName ? collection : names.take('items');
  const copy = isArray ? collection : isTyped ? `[...${collection}]` : `Array.from(${collection})`;
  const start = names.take('start');
  const slice = `${list}.slice(${start}, ${start} + ${roundsAtATime})`;
  return [
    ...(isName ? [] : [`const ${list} = ${copy}${style.semicolon}`]),
    `for (let ${start} = 0; ${start} < ${list}.length; ${start} += ${roundsAtATime}) {`,
    ...indentLines(takeUp(rewrite, `await Promise.all(${slice}.map(${functionText(rewrite)}))`), style.unit),
    '}',
  ];
}

interface ImportedLimiter {
  readonly limiter: Limiter;
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** The limiter's name in a module that imports it or may do so. */
function importLimiter(limiter: Limiter, { names, style }: Rewrite, { ast }: TSESLint.SourceCode): ImportedLimiter | undefined {
  const imports = ast.body.filter(statement => statement.type === 'ImportDeclaration');
  const known = imports
    .find(({ source }) => source.value === limiter)
    ?.specifiers.find(({ type }) => type === 'ImportDefaultSpecifier');
  if (known) return { limiter, name: known.local.name, edits: [] };
  const last = imports.at(-1);
  if (!last) return undefined;
  const name = names.take(limiter === 'p-map' ? 'pMap' : 'pLimit');
  const text = `${style.newline}import ${name} from ${quoteSpecifier(limiter, style)}${style.semicolon}`;
  return { limiter, name, edits: [{ range: [last.range[1], last.range[1]], text }] };
}

function limitedLines(rewrite: Rewrite, { limiter, name }: ImportedLimiter): string[] {
  const { rounds, names, source, style } = rewrite;
  if (limiter === 'p-map') {
    return takeUp(rewrite, `await ${name}(${source.collection}, ${functionText(rewrite)}, { concurrency: ${roundsAtATime} })`);
  }
  const limit = names.take('limit');
  const round = `${source.parameters} => ${limit}(async () => ${rounds.body})`;
  return [
    `const ${limit} = ${name}(${roundsAtATime})${style.semicolon}`,
    ...takeUp(rewrite, `await Promise.all(${mapText(rewrite, round)})`),
  ];
}

/** Of what may be anything, `Array.from` hands on something `unknown`, where the loop had `any`. */
function mapText({ isTyped, source: { collection, isArray } }: Rewrite, round: string): string {
  if (isArray) return `${collection}.map(${round})`;
  return isTyped ? `[...${collection}].map(${round})` : `Array.from(${collection}, ${round})`;
}

function functionText({ rounds, source }: Rewrite): string {
  return `async ${source.parameters} => ${rounds.body}`;
}

/** Whether a comment would be lost, because it stands between the parts that are kept. */
function losesComment(
  node: TSESTree.Node,
  { collection }: LoopSource,
  { body, after }: Rounds,
  sourceCode: TSESLint.SourceCode,
): boolean {
  const kept = [collection, body, ...(after?.statements ?? [])].join('\n').replaceAll(/\s+/g, ' ');
  return sourceCode.getCommentsInside(node).some(comment => !kept.includes(sourceCode.getText(comment).replaceAll(/\s+/g, ' ')));
}
