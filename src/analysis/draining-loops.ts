import type { TSESTree } from '@typescript-eslint/types';

import { plainKeyName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { descendantsOf } from './await-scopes.ts';
import { findEmptyingLoop } from './emptying-loops.ts';
import { isInside, isMethodCall, isOwnOfFunction, patternVariables } from './loop-variables.ts';

import type { Variable } from '../summary/variables.ts';
import type { AwaitContext } from './await-context.ts';
import type { Loop } from './await-scopes.ts';

/** How a loop gets what its rounds are about: from an iterator that it asks, or a list that it leaves empty. */
export type Drain =
  | {
      readonly type: 'iterator';
      /** What the loop does between its rounds, and asks before each, in the words of a `for`. */
      readonly head?: { readonly init?: TSESTree.Node; readonly test: TSESTree.Node; readonly update?: TSESTree.Node };
      readonly iterator: TSESTree.Node;
      /** What a round calls its own part: the iterator's answer, or the pattern that the answer's value goes into. */
      readonly pattern: TSESTree.Node;
      readonly isValue: boolean;
    }
  | {
      readonly type: 'list';
      readonly list: TSESTree.Node;
      /** It is taken from its end. */
      readonly isReversed: boolean;
      /** What a round calls its own part; or the expression that is it. */
      readonly pattern?: TSESTree.Node;
      readonly element?: TSESTree.Node;
    };

/** The parts of a loop that takes one thing after the other until there is none. */
export interface DrainingLoop {
  readonly drain: Drain;
  readonly variables: readonly Variable[];
  /** What only leads from round to round. */
  readonly links: readonly TSESTree.Node[];
}

/** `while (!(entry = iterator.next()).done)` and its like, and `while (queue.length > 0) { const item = queue.shift(); … }`. */
export function findDrainingLoop(context: AwaitContext, loop: Loop): DrainingLoop | undefined {
  if (loop.type !== 'WhileStatement' && loop.type !== 'ForStatement') return undefined;
  const asking = askingInTest(context, loop) ?? askingBetween(context, loop) ?? askingInside(context, loop);
  return asking ? withoutSight(context, loop, asking) : findEmptyingLoop(context, loop);
}

/** The loop, if its rounds have no business with the iterator themselves. */
function withoutSight(context: AwaitContext, loop: Loop, asking: DrainingLoop): DrainingLoop | undefined {
  const { drain, links } = asking;
  const variable = drain.type === 'iterator' ? context.variables.variableOf(drain.iterator) : undefined;
  const isSeen = variable?.references.some(
    ({ identifier }) => isInside(identifier, loop.body) && !links.some(link => isInside(identifier, link)),
  );
  return isSeen ? undefined : asking;
}

/** A loop with a test that may be anything. */
export type TestingLoop = TSESTree.WhileStatement | TSESTree.ForStatement;

/** `while (!(entry = iterator.next()).done)`. */
function askingInTest(context: AwaitContext, loop: TestingLoop): DrainingLoop | undefined {
  if (!loop.test || (loop.type === 'ForStatement' && (loop.update || loop.init?.type === 'AssignmentExpression')))
    return undefined;
  const asked = doneOf(negated(loop.test));
  const step = asked && assignedNext(context, asked);
  if (!step || !isOwnOfFunction(context, loop, step.iterator)) return undefined;
  const init = loop.type === 'ForStatement' && loop.init ? { init: loop.init } : {};
  const drain: Drain = { type: 'iterator', head: { ...init, test: loop.test }, ...step, isValue: false };
  return { drain, variables: [step.entry], links: [loop.test] };
}

/** `let entry = iterator.next(); while (!entry.done) { …; entry = iterator.next(); }`, and the same as a `for`. */
function askingBetween(context: AwaitContext, loop: TestingLoop): DrainingLoop | undefined {
  const asked = loop.test ? doneOf(negated(loop.test)) : undefined;
  const entry = asked && context.variables.variableOf(asked);
  const update = loop.type === 'ForStatement' ? loop.update : lastExpression(loop.body);
  const step = update ? assignedNext(context, update) : undefined;
  if (!update || !entry || step?.entry !== entry || !isOwnOfFunction(context, loop, step.iterator)) return undefined;
  const isOtherwiseSet = entry.references.some(
    ({ identifier, writes }) => writes && isInside(identifier, loop.body) && !isInside(identifier, update),
  );
  if (isOtherwiseSet || (loop.type === 'WhileStatement' && hasContinue(loop.body))) return undefined;
  const init = loop.type === 'ForStatement' && loop.init ? { init: loop.init } : {};
  const drain: Drain = { type: 'iterator', head: { ...init, test: loop.test!, update }, ...step, isValue: false };
  return { drain, variables: [entry], links: [update.parent.type === 'ExpressionStatement' ? update.parent : update] };
}

/** `while (true) { const { value, done } = iterator.next(); if (done) break; … }`. */
function askingInside(context: AwaitContext, loop: TestingLoop): DrainingLoop | undefined {
  const isEndless = loop.test ? loop.test.type === 'Literal' && loop.test.value === true : loop.type === 'ForStatement';
  if (!isEndless || loop.body.type !== 'BlockStatement' || (loop.type === 'ForStatement' && (loop.init || loop.update)))
    return undefined;
  const [first, second] = loop.body.body;
  const declared = first?.type === 'VariableDeclaration' && first.declarations.length === 1 ? first.declarations[0] : undefined;
  const iterator = declared?.init ? nextCalledOn(declared.init) : undefined;
  if (!declared || !iterator || !isOwnOfFunction(context, loop, iterator)) return undefined;
  if (second?.type !== 'IfStatement' || second.alternate || !isBreak(second.consequent)) return undefined;
  const own = ownPart(context, declared.id, second.test);
  const links = [first!, second];
  return own && { drain: { type: 'iterator', iterator, ...own }, variables: patternVariables(context, own.pattern), links };
}

/** What a round goes on with of `const answer = iterator.next()`, where the test says that it is the last one. */
function ownPart(
  { variables }: AwaitContext,
  id: TSESTree.Node,
  test: TSESTree.Node,
): { readonly pattern: TSESTree.Node; readonly isValue: boolean } | undefined {
  const asked = id.type === 'Identifier' ? doneOf(unwrap(test)) : unwrap(test);
  if (asked?.type !== 'Identifier') return undefined;
  const variable = variables.variableOf(asked);
  if (id.type === 'Identifier') return variable === variables.variableOf(id) ? { pattern: id, isValue: false } : undefined;
  const [value, done] = [propertyNamed(id, 'value'), propertyNamed(id, 'done')];
  if (!value || done?.type !== 'Identifier' || !variable || variables.variableOf(done) !== variable) return undefined;
  const isMore = variable.references.some(({ identifier }) => identifier !== asked && identifier !== done);
  return isMore ? undefined : { pattern: value, isValue: true };
}

/** `x` of `!x` and `x === false`. */
function negated(test: TSESTree.Node): TSESTree.Node | undefined {
  const node = unwrap(test);
  if (node.type === 'UnaryExpression' && node.operator === '!') return unwrap(node.argument);
  if (node.type !== 'BinaryExpression' || node.right.type !== 'Literal') return undefined;
  return node.operator === (node.right.value === true ? '!==' : '===') && typeof node.right.value === 'boolean'
    ? unwrap(node.left)
    : undefined;
}

/** `entry` of `entry.done`. */
function doneOf(node: TSESTree.Node | undefined): TSESTree.Node | undefined {
  if (node?.type !== 'MemberExpression' || node.computed || plainKeyName(node.property) !== 'done') return undefined;
  return unwrap(node.object);
}

/** The parts of `entry = iterator.next()`. */
function assignedNext(
  context: AwaitContext,
  expression: TSESTree.Node,
): { readonly entry: Variable; readonly iterator: TSESTree.Node; readonly pattern: TSESTree.Node } | undefined {
  const node = unwrap(expression);
  if (node.type !== 'AssignmentExpression' || node.operator !== '=' || node.left.type !== 'Identifier') return undefined;
  const iterator = nextCalledOn(node.right);
  const entry = context.variables.variableOf(node.left);
  return iterator && entry ? { entry, iterator, pattern: node.left } : undefined;
}

/** `iterator` of `iterator.next()`. */
function nextCalledOn(expression: TSESTree.Node): TSESTree.Node | undefined {
  const call = unwrap(expression);
  return isMethodCall(call, 'next') && call.arguments.length === 0 ? call.callee.object : undefined;
}

function propertyNamed(pattern: TSESTree.Node, key: string): TSESTree.Node | undefined {
  if (pattern.type !== 'ObjectPattern') return undefined;
  const found = pattern.properties.find(property => property.type === 'Property' && plainKeyName(property.key) === key);
  return found?.type === 'Property' ? found.value : undefined;
}

function isBreak(statement: TSESTree.Node): boolean {
  const only = statement.type === 'BlockStatement' && statement.body.length === 1 ? statement.body[0]! : statement;
  return only.type === 'BreakStatement' && !only.label;
}

function lastExpression(body: TSESTree.Node): TSESTree.Expression | undefined {
  const last = body.type === 'BlockStatement' ? body.body.at(-1) : undefined;
  return last?.type === 'ExpressionStatement' ? last.expression : undefined;
}

function hasContinue(body: TSESTree.Node): boolean {
  return [...descendantsOf(body)].some(({ type }) => type === 'ContinueStatement');
}
