import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { createFreshNames } from './fresh-name.ts';
import { splitLoop } from './loop-rounds.ts';
import { findLoopSource } from './loop-source.ts';
import { losesNarrowing } from './lost-narrowing.ts';
import { suggestForReduce } from './parallel-reduce.ts';
import { touchesOutside } from './outer-changes.ts';
import { getIndentation, getSourceStyle, quoteSpecifier } from './source-style.ts';

import type { SequentialLoop } from '../analysis/sequential-loops.ts';
import type { Edit } from './edit.ts';
import type { FreshNames } from './fresh-name.ts';
import type { Rounds } from './loop-rounds.ts';
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
  readonly style: SourceStyle;
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
  const names = createFreshNames(sourceCode.text);
  const style = getSourceStyle(undefined, statement, sourceCode);
  const newline = `${style.newline}${getIndentation(statement, sourceCode)}`;
  const source = findLoopSource(iteration, names, sourceCode);
  const rounds = source && splitLoop({ source, awaits, names, sourceCode, newline });
  if (!source || !rounds || losesComment(statement, source, rounds, sourceCode)) return undefined;
  const replace = (lines: readonly string[]): Edit => ({
    range: statement.range,
    text: [...source.prelude, ...lines].join(newline),
  });
  const taken = JSON.stringify([source.prelude, source.parameters, rounds]);
  // Other parsers read no TypeScript.
  const isTyped = Boolean(sourceCode.parserServices?.esTreeNodeToTSNodeMap);
  const rewrite = (): Rewrite => ({ source, rounds, style, isTyped, names: createFreshNames(sourceCode.text + taken) });
  const together = [replace(togetherLines(rewrite()))];
  if (source.isSmall) return { together };
  const imported = limiters.map(limiter => importLimiter(limiter, rewrite(), sourceCode)).find(found => found !== undefined);
  if (!imported) return { together, bounded: [replace(slicedLines(rewrite()))] };
  return { together, bounded: [...imported.edits, replace(limitedLines(rewrite(), imported))] };
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
function takeUp({ rounds: { after }, names, style: { semicolon } }: Rewrite, all: string): string[] {
  if (!after || after.statements.length === 0) return [`${all}${semicolon}`];
  const results = names.take('results');
  return [
    `const ${results} = ${all}${semicolon}`,
    `for (${after.kind} ${after.name} of ${results}) {`,
    ...after.statements.map(statement => `  ${statement}`),
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
    ...takeUp(rewrite, `await Promise.all(${slice}.map(${functionText(rewrite)}))`).map(line => `  ${line}`),
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
  const kept = [collection, body, ...(after?.statements ?? [])].join('\n');
  return sourceCode.getCommentsInside(node).some(comment => !kept.includes(sourceCode.getText(comment)));
}
