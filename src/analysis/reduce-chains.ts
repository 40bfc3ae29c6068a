import type { TSESTree } from '@typescript-eslint/types';

import { isFunctionNode } from '../summary/function-nodes.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { descendantsOf } from './await-scopes.ts';
import { findGrowth, findStatementGrowth } from './accumulators.ts';
import { isInside, isMethodCall, patternVariables } from './loop-variables.ts';

import type { FunctionNode } from '../summary/function-nodes.ts';
import type { Variable } from '../summary/variables.ts';
import type { Accumulator } from './accumulators.ts';
import type { AwaitContext } from './await-context.ts';

/** A call of `reduce` whose rounds wait for each other: every one begins with what the one before gave. */
export interface ReduceChain {
  /** What a round does. */
  readonly body: TSESTree.Node;
  /** The parameters of a round, as `map` would give them too. */
  readonly parameters: readonly TSESTree.Node[];
  readonly head: readonly TSESTree.Node[];
  readonly variables: readonly Variable[];
  /** What only leads from round to round. */
  readonly links: readonly TSESTree.Node[];
  /** What all rounds put together; absent where each only waits for the one before. */
  readonly accumulator?: Accumulator;
  /** The call that a round waits for, where it is not awaited. */
  readonly call?: TSESTree.Node;
}

type Parts = Pick<ReduceChain, 'accumulator' | 'body' | 'call' | 'links'>;

/** `items.reduce((last, item) => last.then(() => f(item)), Promise.resolve())`, its async form, and those that collect the results. */
export function findReduceChain(context: AwaitContext, node: TSESTree.CallExpression): ReduceChain | undefined {
  const callee = unwrap(node.callee);
  const [callback, initial] = node.arguments;
  if (!isMethodCall(node, 'reduce') || callee.type !== 'MemberExpression') return undefined;
  if (!callback || !isFunctionNode(callback) || !initial) return undefined;
  const [chain, ...parameters] = callback.params;
  const variable = chain?.type === 'Identifier' ? context.variables.variableOf(chain) : undefined;
  // The promise of the round before is waited for in one place.
  if (variable?.references.length !== 1 || parameters.length === 0) return undefined;
  const use = variable.references[0]!.identifier;
  const parts = callback.async ? partsOfAsync(context, callback, use, initial) : partsOfThen(context, callback, use, initial);
  const variables = parameters.flatMap(parameter => patternVariables(context, parameter));
  return parts && { ...parts, parameters, variables, head: [callee.object] };
}

/** What stands in `Promise.resolve(…)`; `undefined` if it is another value. */
function resolvedValue(initial: TSESTree.Node): TSESTree.Node | 'nothing' | undefined {
  const node = unwrap(initial);
  if (!isMethodCall(node, 'resolve') || node.callee.object.type !== 'Identifier' || node.callee.object.name !== 'Promise')
    return undefined;
  return node.arguments[0] ?? 'nothing';
}

/** `async (last, item) => { await last; … }` and `async (all, item) => [...(await all), await f(item)]`. */
function partsOfAsync(
  context: AwaitContext,
  callback: FunctionNode,
  use: TSESTree.Node,
  initial: TSESTree.Node,
): Parts | undefined {
  const link = use.parent?.type === 'AwaitExpression' ? use.parent : undefined;
  if (!link) return undefined;
  const resolved = resolvedValue(initial);
  const start = resolved === undefined || resolved === 'nothing' ? initial : resolved;
  const first = callback.body.type === 'BlockStatement' ? callback.body.body[0] : undefined;
  if (first?.type === 'ExpressionStatement' && first.expression === link) {
    return isEmpty(initial) ? { body: callback.body, links: [link], ...callOf(returnedOf(callback.body)) } : undefined;
  }
  if (first?.type === 'VariableDeclaration' && first.declarations.length === 1 && first.declarations[0].init === link) {
    const { id } = first.declarations[0];
    return id.type === 'Identifier' ? partsOfNamed(context, callback.body, id, start, [first]) : undefined;
  }
  const returned = returnedExpression(callback);
  const growth = returned && findGrowth(returned, link);
  return growth && { body: callback.body, links: [growth.link], accumulator: { initial: start, ...growth } };
}

/** Nothing that a round could take up: `undefined`, or a promise that gives nothing. */
function isEmpty(initial: TSESTree.Node): boolean {
  const node = unwrap(initial);
  return resolvedValue(node) === 'nothing' || (node.type === 'Identifier' && node.name === 'undefined');
}

/** What a round does with all that there is so far, by its name. */
function partsOfNamed(
  { variables }: AwaitContext,
  body: TSESTree.Node,
  id: TSESTree.Identifier,
  initial: TSESTree.Node,
  links: readonly TSESTree.Node[],
): Parts | undefined {
  const variable = variables.variableOf(id);
  if (!variable) return undefined;
  const uses = variable.references.filter(({ identifier }) => identifier !== id).map(({ identifier }) => identifier);
  const [use] = uses;
  const returned = returnedOf(body);
  if (!use || !returned) return undefined;
  const growth = uses.length === 1 && countReturns(body) === 1 ? findGrowth(returned, use) : undefined;
  if (growth) return { body, links: [...links, growth.link], accumulator: { initial, variable, ...growth } };
  const returns = uses.map(({ parent }) => parent).filter(parent => parent?.type === 'ReturnStatement');
  if (countReturns(body) !== returns.length || !returns.some(statement => isInside(returned, statement))) return undefined;
  const statements = body.type === 'BlockStatement' ? body.body : [];
  const own = statements.filter(statement => !links.includes(statement) && !returns.some(one => one === statement));
  return {
    body,
    links: [...links, ...returns],
    accumulator: { initial, variable, ...findStatementGrowth(own, uses, returns.length) },
  };
}

/** `last.then(() => f(item))`, `all.then(async list => { list.push(await f(item)); return list; })`, `all.then(list => f(item).then(…))`. */
function partsOfThen(
  context: AwaitContext,
  callback: FunctionNode,
  use: TSESTree.Node,
  initial: TSESTree.Node,
): Parts | undefined {
  const returned = returnedExpression(callback);
  if (!returned || !isMethodCall(returned, 'then') || returned.callee.object !== use || returned.arguments.length !== 1)
    return undefined;
  const [step] = returned.arguments;
  const start = resolvedValue(initial);
  if (!step || !isFunctionNode(step) || start === undefined) return undefined;
  const [parameter, ...others] = step.params;
  if (!parameter) return start === 'nothing' ? { body: step.body, links: [], ...callOf(returnedOf(step.body)) } : undefined;
  if (parameter.type !== 'Identifier' || others.length > 0 || start === 'nothing') return undefined;
  if (step.async) return partsOfNamed(context, step.body, parameter, start, []);
  const inner = returnedExpression(step);
  if (!inner || !isMethodCall(inner, 'then') || inner.arguments.length !== 1) return undefined;
  const [taking] = inner.arguments;
  if (!taking || !isFunctionNode(taking) || taking.params.length !== 1) return undefined;
  const parts = partsOfNamed(context, taking.body, parameter, start, []);
  return parts && { ...parts, body: step.body, call: inner.callee.object, accumulator: { ...parts.accumulator!, taking } };
}

function callOf(returned: TSESTree.Node | undefined): Pick<Parts, 'call'> {
  const node = returned && unwrap(returned);
  return node?.type === 'CallExpression' ? { call: node } : {};
}

/** The returns of a body; an expression counts as one. */
function countReturns(body: TSESTree.Node): number {
  if (body.type !== 'BlockStatement') return 1;
  return [...descendantsOf(body)].filter(({ type }) => type === 'ReturnStatement').length;
}

function returnedExpression(callback: FunctionNode): TSESTree.Node | undefined {
  if (callback.body.type !== 'BlockStatement') return unwrap(callback.body);
  const [only, ...others] = callback.body.body;
  return only?.type === 'ReturnStatement' && others.length === 0 && only.argument ? unwrap(only.argument) : undefined;
}

/** What a body returns at its end. */
function returnedOf(body: TSESTree.Node): TSESTree.Node | undefined {
  if (body.type !== 'BlockStatement') return body;
  const last = body.body.at(-1);
  return last?.type === 'ReturnStatement' && last.argument ? last.argument : undefined;
}
