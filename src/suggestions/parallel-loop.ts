import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { createFreshNames } from './fresh-name.ts';
import { findRounds, isListLoop } from './loop-rounds.ts';
import { getIndentation, getSourceStyle, quoteSpecifier } from './source-style.ts';

import type { Iteration } from '../analysis/loop-forms.ts';
import type { SequentialLoop } from '../analysis/sequential-loops.ts';
import type { Edit } from './edit.ts';
import type { FreshNames } from './fresh-name.ts';
import type { Rounds } from './loop-rounds.ts';
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
  readonly rounds: Rounds;
  readonly names: FreshNames;
  readonly style: SourceStyle;
}

/** The edits that let a loop's rounds run together; `undefined` where the loop cannot be taken apart without losing something. */
export function suggestParallelLoop(
  { iteration, awaits }: SequentialLoop,
  sourceCode: TSESLint.SourceCode,
  limiters: readonly Limiter[],
): LoopSuggestions | undefined {
  const { node } = iteration;
  if (node.type === 'CallExpression') return suggestForReduce(iteration, sourceCode);
  if (!isListLoop(node) || !isInStatementList(node)) return undefined;
  const style = getSourceStyle(undefined, node, sourceCode);
  const rounds = findRounds(node, awaits, createFreshNames(sourceCode.text), sourceCode);
  if (!rounds || losesComment(node, rounds, sourceCode)) return undefined;
  const indentation = getIndentation(node, sourceCode);
  const replace = (lines: readonly string[]): Edit => ({
    range: node.range,
    text: lines.join(`${style.newline}${indentation}`),
  });
  const rewrite = (): Rewrite => ({ rounds, style, names: createFreshNames(sourceCode.text + rounds.body) });
  const together = [replace(togetherLines(rewrite()))];
  if (rounds.isSmall) return { together };
  const imported = limiters.map(limiter => importLimiter(limiter, rewrite(), sourceCode)).find(found => found !== undefined);
  if (!imported) return { together, bounded: [replace(slicedLines(rewrite()))] };
  return { together, bounded: [...imported.edits, replace(limitedLines(rewrite(), imported))] };
}

/** Where one statement may become several. */
function isInStatementList({ parent }: TSESTree.Node): boolean {
  return ['BlockStatement', 'Program', 'StaticBlock', 'SwitchCase', 'TSModuleBlock'].includes(parent?.type ?? '');
}

/** `await items.reduce((last, item) => last.then(() => f(item)), …)`, whose result nobody takes. */
function suggestForReduce({ node, form, body, links }: Iteration, sourceCode: TSESLint.SourceCode): LoopSuggestions | undefined {
  if (form !== 'reduce' || node.type !== 'CallExpression' || node.parent.type !== 'AwaitExpression') return undefined;
  if (node.parent.parent.type !== 'ExpressionStatement' || node.callee.type !== 'MemberExpression') return undefined;
  const [callback] = node.arguments;
  const item = callback?.type === 'ArrowFunctionExpression' ? callback.params[1] : undefined;
  if (!item || sourceCode.getCommentsInside(node).length > 0) return undefined;
  let text = sourceCode.getText(body);
  const link = links[0]?.parent;
  if (link) text = `{${sourceCode.text.slice(link.range[1], body.range[1])}`;
  const list = sourceCode.getText(node.callee.object);
  const all = `Promise.all(${list}.map(async (${sourceCode.getText(item)}) => ${text}))`;
  return { together: [{ range: node.range, text: all }] };
}

function togetherLines(rewrite: Rewrite): string[] {
  return takeUp(rewrite, `await Promise.all(${mapText(rewrite.rounds, functionText(rewrite.rounds))})`);
}

/** The lines that wait for all rounds and take up their results in order. */
function takeUp({ rounds: { after }, names, style: { semicolon } }: Rewrite, all: string): string[] {
  if (!after || after.statements.length === 0) return [`${all}${semicolon}`];
  const results = names.take('results');
  return [
    `const ${results} = ${all}${semicolon}`,
    `for (const ${after.name} of ${results}) {`,
    ...after.statements.map(statement => `  ${statement}`),
    '}',
  ];
}

/** Ten rounds at a time, in a plain loop over slices. */
function slicedLines(rewrite: Rewrite): string[] {
  const { rounds, names, style } = rewrite;
  const { collection, isArray } = rounds;
  const isName = isArray && /^[\w$.]+$/.test(collection);
  const list = isName ? collection : names.take('items');
  const copy = isArray ? collection : `Array.from(${collection})`;
  const start = names.take('start');
  const slice = `${list}.slice(${start}, ${start} + ${roundsAtATime})`;
  return [
    ...(isName ? [] : [`const ${list} = ${copy}${style.semicolon}`]),
    `for (let ${start} = 0; ${start} < ${list}.length; ${start} += ${roundsAtATime}) {`,
    ...takeUp(rewrite, `await Promise.all(${slice}.map(${functionText(rounds)}))`).map(line => `  ${line}`),
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
  const { rounds, names, style } = rewrite;
  if (limiter === 'p-map') {
    return takeUp(rewrite, `await ${name}(${rounds.collection}, ${functionText(rounds)}, { concurrency: ${roundsAtATime} })`);
  }
  const limit = names.take('limit');
  const round = `${rounds.parameters} => ${limit}(async () => ${rounds.body})`;
  return [
    `const ${limit} = ${name}(${roundsAtATime})${style.semicolon}`,
    ...takeUp(rewrite, `await Promise.all(${mapText(rounds, round)})`),
  ];
}

function mapText({ collection, isArray }: Rounds, round: string): string {
  return isArray ? `${collection}.map(${round})` : `Array.from(${collection}, ${round})`;
}

function functionText({ parameters, body }: Rounds): string {
  return `async ${parameters} => ${body}`;
}

/** Whether a comment would be lost, because it stands between the parts that are kept. */
function losesComment(node: TSESTree.Node, { body, after }: Rounds, sourceCode: TSESLint.SourceCode): boolean {
  const kept = [body, ...(after?.statements ?? [])].join('\n');
  return sourceCode.getCommentsInside(node).some(comment => !kept.includes(sourceCode.getText(comment)));
}
