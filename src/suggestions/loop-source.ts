import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { descendantsOf } from '../analysis/await-scopes.ts';
import { namesIn } from '../syntax/pattern-names.ts';

import type { Drain } from '../analysis/draining-loops.ts';
import type { Iteration } from '../analysis/loop-forms.ts';
import type { Edit } from './edit.ts';
import type { FreshNames } from './fresh-name.ts';
import type { SourceStyle } from './source-style.ts';

/** What the rounds of a loop run over, and what a round consists of. */
export interface LoopSource {
  /** What comes before: the lines that make the collection. */
  readonly prelude: readonly string[];
  /** An expression for the whole collection, and whether it is sure to be an array. */
  readonly collection: string;
  readonly isArray: boolean;
  /** The collection is written out, or a constant number of at most a hundred. */
  readonly isSmall: boolean;
  /** The parameters of a round's function, and the names in them. */
  readonly parameters: string;
  readonly names: ReadonlySet<string>;
  readonly body: TSESTree.Node;
  readonly statements: readonly TSESTree.Node[];
  /** What has to be replaced in the statements. */
  readonly edits: readonly Edit[];
  /** How a round is skipped. */
  readonly skip: 'continue' | 'return';
}

const largestConstant = 100;

/** Where a loop's rounds come from; `undefined` if that cannot be written as one expression. */
export function findLoopSource(
  { node, form, body, drain, head, parameters = [] }: Iteration,
  names: FreshNames,
  { semicolon }: Pick<SourceStyle, 'semicolon'>,
  sourceCode: TSESLint.SourceCode,
): LoopSource | undefined {
  const statements = body.type === 'BlockStatement' ? body.body : [body];
  const parts = { body, statements, semicolon, prelude: [], edits: [], skip: 'continue' as const };
  if (drain) return drainSource(drain, parts, names, sourceCode);
  switch (node.type) {
    case 'ForStatement':
      return countedSource(node, parts, sourceCode) ?? countingSource(node, node.update, parts, names, sourceCode);
    case 'WhileStatement': {
      const last = statements.at(-1);
      const update = last?.type === 'ExpressionStatement' ? last.expression : null;
      return countingSource(node, update, { ...parts, statements: statements.slice(0, -1) }, names, sourceCode);
    }
    case 'ForOfStatement':
    case 'ForInStatement':
      return collectionSource(node, parts, sourceCode);
    case 'CallExpression': {
      const [items] = head;
      if (form !== 'for-each' || !items || parameters.length !== 1 || !canBeParameters(parameters)) return undefined;
      const array = arrayOf(items, sourceCode);
      const text = sourceCode.getText(items);
      // What is no list at all has to fail as loudly as before.
      const collection = array ? text : `[...${text}]`;
      return {
        ...parts,
        ...roundOf(parameters, sourceCode),
        collection,
        isArray: true,
        isSmall: isWrittenOut(array),
        skip: 'return',
      };
    }
    default:
      return undefined;
  }
}

type Parts = Pick<LoopSource, 'body' | 'edits' | 'prelude' | 'skip' | 'statements'> & Pick<SourceStyle, 'semicolon'>;

function roundOf(patterns: readonly TSESTree.Node[], sourceCode: TSESLint.SourceCode): Pick<LoopSource, 'names' | 'parameters'> {
  return {
    parameters: `(${patterns.map(pattern => sourceCode.getText(pattern)).join(', ')})`,
    names: new Set(patterns.flatMap(pattern => namesIn(pattern)).map(({ name }) => name)),
  };
}

/** Parameters may not wait for anything. */
function canBeParameters(patterns: readonly TSESTree.Node[]): boolean {
  return !patterns.some(pattern => [...descendantsOf(pattern)].some(({ type }) => /^(?:Await|Yield)Expression$/.test(type)));
}

function collectionSource(
  node: TSESTree.ForOfStatement | TSESTree.ForInStatement,
  parts: Parts,
  sourceCode: TSESLint.SourceCode,
): LoopSource | undefined {
  const { left, right } = node;
  const declared = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : undefined;
  if (!declared || !canBeParameters([declared])) return undefined;
  const round = roundOf([declared], sourceCode);
  const text = sourceCode.getText(right);
  if (node.type === 'ForInStatement') {
    const isSmall = right.type === 'ObjectExpression' && right.properties.every(({ type }) => type === 'Property');
    return { ...parts, ...round, collection: `Object.keys(${text})`, isArray: true, isSmall };
  }
  const array = arrayOf(right, sourceCode);
  return { ...parts, ...round, collection: text, isArray: array !== undefined, isSmall: isWrittenOut(array) };
}

function isWrittenOut(array: TSESTree.Node | undefined): boolean {
  return array?.type === 'ArrayExpression' && !array.elements.some(element => element?.type === 'SpreadElement');
}

/** `for (let i = 0; i < n; i++)`: the numbers below `n`. */
function countedSource(
  { init, test, update }: TSESTree.ForStatement,
  parts: Parts,
  sourceCode: TSESLint.SourceCode,
): LoopSource | undefined {
  const declared = init?.type === 'VariableDeclaration' && init.declarations.length === 1 ? init.declarations[0] : undefined;
  if (declared?.id.type !== 'Identifier' || declared.init?.type !== 'Literal' || declared.init.value !== 0) return undefined;
  const { name } = declared.id;
  if (test?.type !== 'BinaryExpression' || test.operator !== '<' || !isName(test.left, name)) return undefined;
  if (update?.type !== 'UpdateExpression' || update.operator !== '++' || !isName(update.argument, name)) return undefined;
  const bound = sourceCode.getText(test.right);
  const isSmall = test.right.type === 'Literal' && Number(test.right.value) <= largestConstant;
  const length = bound === 'length' ? '{ length }' : `{ length: ${bound} }`;
  const collection = `Array.from(${length}, (_, ${name}) => ${name})`;
  return { ...parts, ...roundOf([declared.id], sourceCode), collection, isArray: true, isSmall };
}

/** Any other loop that steps one variable: its values are collected first. */
function countingSource(
  node: TSESTree.ForStatement | TSESTree.WhileStatement,
  update: TSESTree.Node | null,
  parts: Parts,
  names: FreshNames,
  sourceCode: TSESLint.SourceCode,
): LoopSource | undefined {
  const stepped =
    update?.type === 'UpdateExpression' ? update.argument : update?.type === 'AssignmentExpression' ? update.left : undefined;
  if (stepped?.type !== 'Identifier' || !update || !node.test) return undefined;
  const inBody = parts.statements.flatMap(statement => [...descendantsOf(statement, true)]);
  const isLeftOut = node.type === 'WhileStatement' && inBody.some(({ type }) => type === 'ContinueStatement');
  const declared = node.type === 'ForStatement' && node.init ? namesDeclaredBy(node.init) : [];
  const isMore = inBody.some(one => one.type === 'Identifier' && one.name !== stepped.name && declared.includes(one.name));
  if (isLeftOut || isMore || setsName(inBody, stepped.name)) return undefined;
  const collection = names.take('items');
  const init = node.type === 'ForStatement' && node.init ? sourceCode.getText(node.init).replace(/;$/, '') : '';
  const loop = `for (${init}; ${sourceCode.getText(node.test)}; ${sourceCode.getText(update)}) ${collection}.push(${stepped.name})${parts.semicolon}`;
  const prelude = [`const ${collection} = []${parts.semicolon}`, loop];
  return { ...parts, ...roundOf([stepped], sourceCode), prelude, collection, isArray: true, isSmall: false };
}

function namesDeclaredBy(init: TSESTree.Node): string[] {
  return init.type === 'VariableDeclaration' ? init.declarations.flatMap(({ id }) => namesIn(id)).map(({ name }) => name) : [];
}

function setsName(nodes: readonly TSESTree.Node[], name: string): boolean {
  return nodes.some(node => {
    const target =
      node.type === 'AssignmentExpression' ? node.left : node.type === 'UpdateExpression' ? node.argument : undefined;
    return target !== undefined && isName(target, name);
  });
}

function isName(node: TSESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

/** All that is still to come of an iterator, or in a list that the loop leaves empty. */
function drainSource(drain: Drain, parts: Parts, names: FreshNames, sourceCode: TSESLint.SourceCode): LoopSource | undefined {
  if (drain.type === 'iterator') return iteratorSource(drain, parts, names, sourceCode);
  const collection = `${sourceCode.getText(drain.list)}.splice(0)${drain.isReversed ? '.reverse()' : ''}`;
  const list = { ...parts, collection, isArray: true, isSmall: false };
  const { element, pattern } = drain;
  if (element) return { ...list, ...namedRound(names.take('item'), [element]) };
  if (!pattern || !canBeParameters([pattern])) return undefined;
  return { ...list, ...roundOf([pattern], sourceCode), statements: parts.statements.slice(1) };
}

function namedRound(name: string, places: readonly TSESTree.Node[]): Pick<LoopSource, 'edits' | 'names' | 'parameters'> {
  return { parameters: `(${name})`, names: new Set([name]), edits: places.map(({ range }) => ({ range, text: name })) };
}

function iteratorSource(
  { head, isValue, iterator, pattern }: Drain & { type: 'iterator' },
  parts: Parts,
  names: FreshNames,
  sourceCode: TSESLint.SourceCode,
): LoopSource | undefined {
  const collection = names.take('items');
  const links = head ? [head.update] : parts.statements.slice(0, 2);
  const statements = parts.statements.filter(one => !links.some(link => link && isInside(link, one)));
  const places = isValue ? [] : valuesIn(statements, pattern);
  if (!places || !canBeParameters([pattern])) return undefined;
  const round = isValue ? roundOf([pattern], sourceCode) : namedRound(names.take('item'), places);
  const entry = head ? sourceCode.getText(pattern) : names.take('entry');
  const next = `${sourceCode.getText(iterator)}.next()`;
  const texts = head
    ? [head.init, head.test, head.update].map(node => (node ? sourceCode.getText(node).replace(/;$/, '') : ''))
    : [`let ${entry} = ${next}`, `!${entry}.done`, `${entry} = ${next}`];
  const loop = texts[0] === '' && texts[2] === '' ? `while (${texts[1]})` : `for (${texts.join('; ')})`;
  const prelude = [`const ${collection} = []${parts.semicolon}`, `${loop} ${collection}.push(${entry}.value)${parts.semicolon}`];
  return { ...parts, ...round, prelude, collection, statements, isArray: true, isSmall: false };
}

/** The places where the value of an iterator's answer is read; `undefined` if more of it is. */
function valuesIn(statements: readonly TSESTree.Node[], answer: TSESTree.Node): TSESTree.Node[] | undefined {
  const name = answer.type === 'Identifier' ? answer.name : undefined;
  const places: TSESTree.Node[] = [];
  for (const node of statements.flatMap(statement => [...descendantsOf(statement, true)])) {
    if (node.type !== 'Identifier' || node.name !== name) continue;
    const { parent } = node;
    if (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) continue;
    if (parent.type !== 'MemberExpression' || parent.computed || !isName(parent.property, 'value')) return undefined;
    places.push(parent);
  }
  return places;
}

function isInside(inner: TSESTree.Node, outer: TSESTree.Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

const arrayMethods = new Set(['filter', 'map', 'flat', 'flatMap', 'toSorted', 'toReversed', 'split', 'sort']);

/** The expression itself if it is sure to give an array: a literal, `Object.keys(x)`, `xs.filter(f)`, or a constant of one of those. */
function arrayOf(expression: TSESTree.Node, sourceCode: TSESLint.SourceCode): TSESTree.Node | undefined {
  if (expression.type === 'ArrayExpression') return expression;
  if (expression.type === 'CallExpression' && expression.callee.type === 'MemberExpression') {
    const { object, property } = expression.callee;
    if (property.type !== 'Identifier') return undefined;
    if (object.type === 'Identifier' && (object.name === 'Object' || object.name === 'Array')) return expression;
    return arrayMethods.has(property.name) ? expression : undefined;
  }
  if (expression.type !== 'Identifier') return undefined;
  const scope = sourceCode.getScope(expression);
  const variable = scope.references.find(({ identifier }) => identifier === expression)?.resolved;
  const definition = variable?.defs[0];
  if (definition?.type !== 'Variable' || definition.parent.kind !== 'const' || definition.node.id.type !== 'Identifier')
    return undefined;
  const { init } = definition.node;
  return init && init.type !== 'Identifier' ? arrayOf(init, sourceCode) : undefined;
}
