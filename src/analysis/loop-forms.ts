import type { TSESTree } from '@typescript-eslint/types';

import { isFunctionNode } from '../summary/function-nodes.ts';
import { plainKeyName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { descendantsOf, isLoop } from './await-scopes.ts';
import { findDrainingLoop } from './draining-loops.ts';
import { isShared } from './shared-iterators.ts';
import { isInside, isWrittenIn, mentions, patternVariables } from './loop-variables.ts';
import { findReduceChain } from './reduce-chains.ts';

import type { Variable } from '../summary/variables.ts';
import type { Accumulator } from './accumulators.ts';
import type { AwaitContext } from './await-context.ts';
import type { Loop } from './await-scopes.ts';
import type { Drain } from './draining-loops.ts';

/** Something that runs its body once for each of several things, one after the other. */
export interface Iteration {
  readonly node: Loop | TSESTree.CallExpression;
  readonly form: 'for-of' | 'for-in' | 'counted' | 'while' | 'draining' | 'reduce' | 'for-each';
  readonly body: TSESTree.Node;
  /** What is evaluated once, before: the collection, or the bounds. */
  readonly head: readonly TSESTree.Node[];
  /** The variables that are another thing each time. */
  readonly variables: readonly Variable[];
  /** It counts in steps of more than one. */
  readonly isInSteps?: boolean;
  /** What only leads from round to round: the awaits of a reduce's accumulator, the step of an iterator. */
  readonly links: readonly TSESTree.Node[];
  /** Where the rounds of a `draining` loop come from. */
  readonly drain?: Drain;
  /** What the rounds of a `reduce` put together. */
  readonly accumulator?: Accumulator;
  /** The parameters of a round that is a function's call. */
  readonly parameters?: readonly TSESTree.Node[];
  /** The call that a round waits for, where it is not awaited. */
  readonly call?: TSESTree.Node;
}

/** The iteration that a node is, or `undefined` if it is none whose rounds can be told apart beforehand. */
export function findIteration(context: AwaitContext, node: TSESTree.Node): Iteration | undefined {
  switch (node.type) {
    case 'ForOfStatement':
    case 'ForInStatement':
      return overCollection(context, node);
    case 'ForStatement':
      return draining(context, node) ?? counted(context, node);
    case 'WhileStatement':
    case 'DoWhileStatement':
      return draining(context, node) ?? whileCounting(context, node);
    case 'CallExpression':
      return reduceChain(context, node) ?? eachCall(context, node);
    default:
      return undefined;
  }
}

function draining(context: AwaitContext, node: Loop): Iteration | undefined {
  const loop = findDrainingLoop(context, node);
  return loop && { node, form: 'draining', body: node.body, head: [], ...loop };
}

function reduceChain(context: AwaitContext, node: TSESTree.CallExpression): Iteration | undefined {
  const chain = findReduceChain(context, node);
  return chain && { node, form: 'reduce', ...chain };
}

function overCollection(context: AwaitContext, node: TSESTree.ForOfStatement | TSESTree.ForInStatement): Iteration | undefined {
  if (node.type === 'ForOfStatement' && node.await) return undefined;
  if (node.left.type !== 'VariableDeclaration' || node.left.kind === 'var') return undefined;
  if (isShared(context, node, node.right)) return undefined;
  const variables = declaredVariables(context, node.left);
  const form = node.type === 'ForOfStatement' ? 'for-of' : 'for-in';
  return { node, form, body: node.body, head: [node.right], variables, links: [] };
}

function counted(context: AwaitContext, node: TSESTree.ForStatement): Iteration | undefined {
  const { init, test, update } = node;
  if (init?.type !== 'VariableDeclaration' || init.kind === 'var' || !test || !update) return undefined;
  const variables = declaredVariables(context, init);
  const steps = update.type === 'SequenceExpression' ? update.expressions : [update];
  if (!steps.every(step => variables.includes(steppedVariable(context, step)!))) return undefined;
  if (variables.some(variable => isWrittenIn(variable, node.body))) return undefined;
  const stepped = new Set(steps.map(step => steppedVariable(context, step)!));
  const isInSteps = steps.some(
    step => step.type === 'AssignmentExpression' && !(step.right.type === 'Literal' && step.right.value === 1),
  );
  return { node, form: 'counted', body: node.body, head: [init, test], variables: [...stepped], isInSteps, links: [] };
}

/** `while (i < n) { …; i++ }`. */
function whileCounting(context: AwaitContext, node: TSESTree.WhileStatement | TSESTree.DoWhileStatement): Iteration | undefined {
  if (node.body.type !== 'BlockStatement') return undefined;
  const stepped = node.body.body.map(statement =>
    statement.type === 'ExpressionStatement' ? steppedVariable(context, statement.expression) : undefined,
  );
  const [variable, ...others] = stepped.filter(one => one !== undefined);
  if (!variable || others.length > 0 || !mentions(context, node.test, new Set([variable]))) return undefined;
  return { node, form: 'while', body: node.body, head: [node.test], variables: [variable], links: [] };
}

/** The variable that `i++`, `i += 2` or `i = i + 1` steps. */
function steppedVariable(context: AwaitContext, step: TSESTree.Node): Variable | undefined {
  if (step.type === 'UpdateExpression') return context.variables.variableOf(step.argument);
  if (step.type !== 'AssignmentExpression' || step.left.type !== 'Identifier') return undefined;
  return step.operator === '+=' || step.operator === '-=' ? context.variables.variableOf(step.left) : undefined;
}

const serialCallees =
  /^(?:p?each_?series|map_?series|for_?each_?series|async_?for_?each|for_?each_?async|for_?each_?sequential(?:ly)?)$/i;

/** `await asyncForEach(items, async item => { … })`, `async.eachSeries(…)`: by the name of the function. */
function eachCall(context: AwaitContext, node: TSESTree.CallExpression): Iteration | undefined {
  const callee = unwrap(node.callee);
  const name =
    callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? plainKeyName(callee.property) : '';
  const isEach = name === 'each' && callee.type === 'MemberExpression' && isPromiseClass(callee.object);
  if (!(isEach || serialCallees.test(name ?? '')) || node.arguments.length !== 2) return undefined;
  const [items, callback] = node.arguments as [TSESTree.Node, TSESTree.Node];
  if (!isFunctionNode(callback) || !callback.async || callback.params.length === 0) return undefined;
  const parameters = callback.params;
  const variables = parameters.flatMap(parameter => patternVariables(context, parameter));
  const given = unwrap(callback.body);
  const call = given.type === 'CallExpression' ? { call: given } : {};
  return { node, form: 'for-each', body: callback.body, head: [items], variables, links: [], parameters, ...call };
}

function isPromiseClass(node: TSESTree.Node): boolean {
  return node.type === 'Identifier' && /^(?:\w*Promise|Bluebird)$/.test(node.name);
}

function declaredVariables(context: AwaitContext, declaration: TSESTree.VariableDeclaration): Variable[] {
  return declaration.declarations.flatMap(({ id }) => patternVariables(context, id));
}

/** The variables of the rounds, and those that a round computes from them. */
export function varyingVariables(context: AwaitContext, { body, variables }: Iteration): Set<Variable> {
  const varying = new Set(variables);
  for (let size = -1; size !== varying.size;) {
    size = varying.size;
    for (const node of descendantsOf(body)) {
      if (node.type === 'VariableDeclarator' && node.init && mentions(context, node.init, varying)) {
        for (const variable of patternVariables(context, node.id)) varying.add(variable);
      }
      if ((node.type === 'ForOfStatement' || node.type === 'ForInStatement') && mentions(context, node.right, varying)) {
        for (const variable of patternVariables(context, node.left)) varying.add(variable);
      }
      if (node.type === 'AssignmentExpression' && node.left.type === 'Identifier' && mentions(context, node.right, varying)) {
        const variable = context.variables.variableOf(node.left);
        if (variable?.definitions[0] && isInside(variable.definitions[0].name, body)) varying.add(variable);
      }
    }
  }
  return varying;
}

/** The awaits whose innermost loop this one is. */
export function ownAwaits({ body, links }: Iteration): TSESTree.AwaitExpression[] {
  const awaits: TSESTree.AwaitExpression[] = [];
  const visit = (root: TSESTree.Node) => {
    for (const node of descendantsOf(root)) {
      if (node.type === 'AwaitExpression' && !links.some(link => isInside(node, link)) && nearestLoop(node, body) === undefined)
        awaits.push(node);
    }
  };
  visit(body);
  return awaits;
}

function nearestLoop(node: TSESTree.Node, body: TSESTree.Node): Loop | undefined {
  for (let inner = node, outer = node.parent; outer && inner !== body; inner = outer, outer = outer.parent) {
    if (isLoop(outer) && outer.body === inner && outer.body !== body) return outer;
  }
  return undefined;
}
