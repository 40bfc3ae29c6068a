import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { descendantsOf, isUnconditional } from '../analysis/await-scopes.ts';
import { getIndentation } from './source-style.ts';

import type { FreshNames } from './fresh-name.ts';

/** What the rounds run over, and what a round is. */
export interface Rounds {
  /** An expression for the whole collection, and whether it is sure to be an array. */
  readonly collection: string;
  readonly isArray: boolean;
  /** The parameters of a round's function. */
  readonly parameters: string;
  /** What a round does by itself. */
  readonly body: string;
  /** What takes up a round's result, in order: the name it is known by, and the statements. */
  readonly after?: { readonly name: string; readonly statements: readonly string[] };
  /** The collection is written out, or a constant number of at most a hundred. */
  readonly isSmall: boolean;
}

const largestConstant = 100;

/** Whether a loop runs over a list or up to a number. */
export function isListLoop(node: TSESTree.Node): node is ListLoop {
  return node.type === 'ForOfStatement' || node.type === 'ForInStatement' || node.type === 'ForStatement';
}

export type ListLoop = TSESTree.ForOfStatement | TSESTree.ForInStatement | TSESTree.ForStatement;

/** The rounds of a loop; `undefined` if it cannot be taken apart. */
export function findRounds(
  node: ListLoop,
  awaits: readonly TSESTree.AwaitExpression[],
  names: FreshNames,
  sourceCode: TSESLint.SourceCode,
): Rounds | undefined {
  const source = findSource(node, sourceCode);
  const parts = source && splitBody(node, awaits, names, sourceCode);
  return source && parts && { ...source, ...parts };
}

type Source = Pick<Rounds, 'collection' | 'isArray' | 'parameters' | 'isSmall'>;

function findSource(node: ListLoop, sourceCode: TSESLint.SourceCode): Source | undefined {
  if (node.type === 'ForStatement') return countedSource(node, sourceCode);
  const { left, right } = node;
  const declared = left.type === 'VariableDeclaration' ? left.declarations[0] : undefined;
  // Parameters may not wait for anything.
  if (!declared || [...descendantsOf(declared.id)].some(({ type }) => /^(?:Await|Yield)Expression$/.test(type))) return undefined;
  const parameters = `(${sourceCode.getText(declared.id)})`;
  const text = sourceCode.getText(right);
  if (node.type === 'ForInStatement') {
    return { collection: `Object.keys(${text})`, isArray: true, parameters, isSmall: right.type === 'ObjectExpression' };
  }
  const array = arrayOf(right, sourceCode);
  const isSmall = array?.type === 'ArrayExpression' && !array.elements.some(element => element?.type === 'SpreadElement');
  return { collection: text, isArray: array !== undefined, parameters, isSmall };
}

/** `for (let i = 0; i < n; i++)`: the numbers below `n`. */
function countedSource({ init, test, update }: TSESTree.ForStatement, sourceCode: TSESLint.SourceCode): Source | undefined {
  const declared = init?.type === 'VariableDeclaration' && init.declarations.length === 1 ? init.declarations[0] : undefined;
  if (declared?.id.type !== 'Identifier' || declared.init?.type !== 'Literal' || declared.init.value !== 0) return undefined;
  if (test?.type !== 'BinaryExpression' || test.operator !== '<' || !isName(test.left, declared.id.name)) return undefined;
  const isStep = update?.type === 'UpdateExpression' && update.operator === '++' && isName(update.argument, declared.id.name);
  if (!isStep) return undefined;
  const bound = sourceCode.getText(test.right);
  const isSmall = test.right.type === 'Literal' && Number(test.right.value) <= largestConstant;
  const length = bound === 'length' ? '{ length }' : `{ length: ${bound} }`;
  return {
    collection: `Array.from(${length}, (_, ${declared.id.name}) => ${declared.id.name})`,
    isArray: true,
    parameters: `(${declared.id.name})`,
    isSmall,
  };
}

function isName(node: TSESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

const arrayMethods = new Set(['filter', 'map', 'slice', 'concat', 'flat', 'flatMap', 'toSorted', 'toReversed', 'split', 'sort']);

/** The expression itself if it is sure to give an array: a literal, `Object.keys(x)`, `xs.filter(f)`, or a constant of one of those. */
function arrayOf(expression: TSESTree.Node, sourceCode: TSESLint.SourceCode): TSESTree.Node | undefined {
  if (expression.type === 'ArrayExpression') return expression;
  if (expression.type === 'CallExpression' && expression.callee.type === 'MemberExpression') {
    const { object, property } = expression.callee;
    if (property.type !== 'Identifier') return undefined;
    if (object.type === 'Identifier' && object.name === 'Object') return expression;
    if (object.type === 'Identifier' && object.name === 'Array') return expression;
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

/** Takes a body apart into what every round does by itself and what has to happen in order. */
function splitBody(
  { body }: ListLoop,
  awaits: readonly TSESTree.AwaitExpression[],
  names: FreshNames,
  sourceCode: TSESLint.SourceCode,
): Pick<Rounds, 'body' | 'after'> | undefined {
  const statements = body.type === 'BlockStatement' ? body.body : [body];
  if ([...descendantsOf(body)].some(node => node.type === 'VariableDeclaration' && node.kind === 'var')) return undefined;
  if (!touchesOutside(body, body, sourceCode)) return { body: wholeBody(body, sourceCode) };
  const last = statements.findLastIndex(statement => awaits.some(node => isInside(node, statement)));
  const [before, turning, after] = [statements.slice(0, last), statements[last]!, statements.slice(last + 1)];
  if (before.some(statement => touchesOutside(statement, body, sourceCode))) return undefined;
  if ([...before, turning, ...after].some(hasContinue)) return undefined;
  const node = awaits.findLast(one => isInside(one, turning))!;
  if (awaits.filter(one => isInside(one, turning)).length > 1 || !isPlainStatement(turning)) return undefined;
  const value = valueOf(turning, node, sourceCode);
  if (!value) return undefined;
  const steps = before.map(statement => sourceCode.getText(statement));
  const rest = after.map(statement => sourceCode.getText(statement));
  return compose({ steps, rest, value, names, used: namesIn(before) }, [turning, ...after], sourceCode);
}

interface Split {
  readonly steps: readonly string[];
  readonly rest: readonly string[];
  readonly value: { readonly result: string; readonly pattern?: string; readonly statement?: (name: string) => string };
  readonly names: FreshNames;
  /** The names that only a round knows. */
  readonly used: ReadonlySet<string>;
}

function compose(
  { steps, rest, value, names, used }: Split,
  later: readonly TSESTree.Node[],
  sourceCode: TSESLint.SourceCode,
): Pick<Rounds, 'body' | 'after'> | undefined {
  const loopNames = roundNames(later[0]!);
  const needed = [...namesIn(later)].filter(
    name => (used.has(name) || loopNames.has(name)) && isUsedAfter(name, later, value.pattern),
  );
  const block = (lines: readonly string[]) => ['{', ...lines.map(line => `  ${line}`), '}'].join(newline);
  const newline = `\n${getIndentation(later[0]!.parent!, sourceCode)}`;
  if (needed.length === 0) {
    const name = value.pattern ?? names.take('result');
    const first = value.statement ? [value.statement(name)] : [];
    const body = steps.length === 0 ? value.result : block([...steps, `return ${value.result};`]);
    return { body, after: { name, statements: [...first, ...rest] } };
  }
  // What happens in order needs more of the round than its result: the round hands it over.
  const isName = value.pattern !== undefined && /^[\w$]+$/.test(value.pattern);
  const own = isName ? value.pattern : names.take('result');
  const handed = [...new Set([...needed, own])].join(', ');
  const taken = value.pattern !== undefined && !isName ? [`const ${value.pattern} = ${own};`] : [];
  const first = value.statement ? [value.statement(own)] : taken;
  return {
    body: block([...steps, `const ${own} = await ${value.result};`, `return { ${handed} };`]),
    after: { name: `{ ${handed} }`, statements: [...first, ...rest] },
  };
}

/** The result of a round's last await, and what the statement around it becomes. */
function valueOf(
  statement: TSESTree.Node,
  node: TSESTree.AwaitExpression,
  sourceCode: TSESLint.SourceCode,
): Split['value'] | undefined {
  const result = sourceCode.getText(node.argument);
  if (statement.type === 'VariableDeclaration') {
    const [declarator, ...others] = statement.declarations;
    if (others.length > 0 || declarator?.init !== node) return undefined;
    return { result, pattern: sourceCode.getText(declarator.id) };
  }
  if (statement.type === 'IfStatement' && !(isInside(node, statement.test) && isUnconditional(node, statement))) return undefined;
  const [start, end] = statement.range;
  const { text } = sourceCode;
  const wrapped =
    text[node.range[0] - 1] === '(' && text[node.range[1]] === ')' && statement.type === 'IfStatement' && node !== statement.test
      ? 1
      : 0;
  return {
    result,
    statement: name => text.slice(start, node.range[0] - wrapped) + name + text.slice(node.range[1] + wrapped, end),
  };
}

function isPlainStatement({ type }: TSESTree.Node): boolean {
  return type === 'VariableDeclaration' || type === 'ExpressionStatement' || type === 'IfStatement';
}

function wholeBody(body: TSESTree.Node, sourceCode: TSESLint.SourceCode): string {
  const text = sourceCode.getText(body);
  const continues = [...descendantsOf(body)].filter(node => node.type === 'ContinueStatement');
  let result = '';
  let position = body.range[0];
  for (const { range } of continues) {
    result += `${sourceCode.text.slice(position, range[0])}return`;
    position = range[0] + 'continue'.length;
  }
  result += sourceCode.text.slice(position, body.range[1]);
  return body.type === 'BlockStatement' ? result : `{ ${continues.length > 0 ? result : text} }`;
}

const changingMethods = /^(?:add|append|clear|delete|pop|push|set|shift|sort|splice|unshift|reverse|fill)$/;

/** Whether the node itself changes something that the body does not declare: by assignment or by a method of its own objects. */
function touchesOutside(root: TSESTree.Node, body: TSESTree.Node, sourceCode: TSESLint.SourceCode): boolean {
  for (const node of descendantsOf(root, true)) {
    const target =
      node.type === 'AssignmentExpression'
        ? node.left
        : node.type === 'UpdateExpression' || (node.type === 'UnaryExpression' && node.operator === 'delete')
          ? node.argument
          : node.type === 'CallExpression' && isChangingCall(node)
            ? (node.callee as TSESTree.MemberExpression).object
            : undefined;
    if (target && !isDeclaredIn(rootOf(target), body, sourceCode)) return true;
  }
  return false;
}

function isChangingCall({ callee }: TSESTree.CallExpression): boolean {
  return (
    callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && changingMethods.test(callee.property.name)
  );
}

function rootOf(target: TSESTree.Node): TSESTree.Node {
  let node = target;
  while (node.type === 'MemberExpression' || node.type === 'TSNonNullExpression' || node.type === 'ChainExpression') {
    node = node.type === 'MemberExpression' ? node.object : node.expression;
  }
  return node;
}

function isDeclaredIn(node: TSESTree.Node, body: TSESTree.Node, sourceCode: TSESLint.SourceCode): boolean {
  if (node.type !== 'Identifier') return false;
  for (let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(node); scope; scope = scope.upper) {
    const declared = scope.set.get(node.name)?.identifiers[0];
    if (declared) return isInside(declared, body.parent ?? body);
  }
  return false;
}

/** The names that the loop's head declares. */
function roundNames(statement: TSESTree.Node): ReadonlySet<string> {
  let loop: TSESTree.Node | undefined = statement;
  while (loop && !loop.type.startsWith('For')) loop = loop.parent;
  const head =
    loop?.type === 'ForStatement'
      ? loop.init
      : loop?.type === 'ForOfStatement' || loop?.type === 'ForInStatement'
        ? loop.left
        : undefined;
  return head ? namesIn([head]) : new Set();
}

/** Every identifier in the nodes. */
function namesIn(nodes: readonly TSESTree.Node[]): Set<string> {
  const names = new Set<string>();
  for (const node of nodes) for (const one of descendantsOf(node, true)) if (one.type === 'Identifier') names.add(one.name);
  return names;
}

/** Whether the name is used in what happens in order: beyond the awaited call, which the round makes. */
function isUsedAfter(name: string, [turning, ...after]: readonly TSESTree.Node[], pattern: string | undefined): boolean {
  if (namesIn(after).has(name)) return true;
  if (pattern !== undefined || !turning) return false;
  return [...descendantsOutside(turning)].some(node => node.type === 'Identifier' && node.name === name);
}

function* descendantsOutside(root: TSESTree.Node): Generator<TSESTree.Node> {
  const awaited = [...descendantsOf(root)].find(node => node.type === 'AwaitExpression');
  for (const node of descendantsOf(root, true)) if (!awaited || !isInside(node, awaited)) yield node;
}

function hasContinue(root: TSESTree.Node): boolean {
  return [...descendantsOf(root)].some(({ type }) => type === 'ContinueStatement');
}

function isInside(inner: TSESTree.Node, outer: TSESTree.Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}
