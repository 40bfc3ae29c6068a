import type { TSESTree } from '@typescript-eslint/types';

import { isFunctionNode } from '../summary/function-nodes.ts';
import { plainKeyName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { descendantsOf, isLoop } from './await-scopes.ts';

import type { FunctionNode } from '../summary/function-nodes.ts';
import type { Variable } from '../summary/variables.ts';
import type { AwaitContext } from './await-context.ts';
import type { Loop } from './await-scopes.ts';

/** Something that runs its body once for each of several things, one after the other. */
export interface Iteration {
  readonly node: Loop | TSESTree.CallExpression;
  readonly form: 'for-of' | 'for-in' | 'counted' | 'while' | 'reduce' | 'for-each';
  readonly body: TSESTree.Node;
  /** What is evaluated once, before: the collection, or the bounds. */
  readonly head: readonly TSESTree.Node[];
  /** The variables that are another thing each time. */
  readonly variables: readonly Variable[];
  /** It counts in steps of more than one. */
  readonly isInSteps?: boolean;
  /** What only leads from round to round: the awaits of a reduce's accumulator, the step of an iterator. */
  readonly links: readonly TSESTree.Node[];
}

/** The iteration that a node is, or `undefined` if it is none whose rounds can be told apart beforehand. */
export function findIteration(context: AwaitContext, node: TSESTree.Node): Iteration | undefined {
  switch (node.type) {
    case 'ForOfStatement':
    case 'ForInStatement':
      return overCollection(context, node);
    case 'ForStatement':
      return counted(context, node);
    case 'WhileStatement':
    case 'DoWhileStatement':
      return whileCounting(context, node);
    case 'CallExpression':
      return reduceChain(context, node) ?? eachCall(context, node);
    default:
      return undefined;
  }
}

function overCollection(context: AwaitContext, node: TSESTree.ForOfStatement | TSESTree.ForInStatement): Iteration | undefined {
  if (node.type === 'ForOfStatement' && node.await) return undefined;
  if (node.left.type !== 'VariableDeclaration' || node.left.kind === 'var') return undefined;
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

/** `while (i < n) { …; i++ }`, and `while (!entry.done) { …; entry = iterator.next() }`. */
function whileCounting(context: AwaitContext, node: TSESTree.WhileStatement | TSESTree.DoWhileStatement): Iteration | undefined {
  if (node.body.type !== 'BlockStatement') return undefined;
  const variables: Variable[] = [];
  const links: TSESTree.Node[] = [];
  for (const statement of node.body.body) {
    if (statement.type !== 'ExpressionStatement') continue;
    const advanced = advancedVariable(context, statement.expression);
    const variable = advanced ?? steppedVariable(context, statement.expression);
    if (variable) variables.push(variable);
    if (advanced) links.push(statement.expression);
  }
  const [variable] = variables;
  if (!variable || variables.length > 1 || !mentions(context, node.test, new Set(variables))) return undefined;
  return { node, form: 'while', body: node.body, head: [node.test], variables, links };
}

/** The variable that `i++`, `i += 2` or `i = i + 1` steps. */
function steppedVariable(context: AwaitContext, step: TSESTree.Node): Variable | undefined {
  if (step.type === 'UpdateExpression') return context.variables.variableOf(step.argument);
  if (step.type !== 'AssignmentExpression' || step.left.type !== 'Identifier') return undefined;
  return step.operator === '+=' || step.operator === '-=' ? context.variables.variableOf(step.left) : undefined;
}

function advancedVariable(context: AwaitContext, step: TSESTree.Node): Variable | undefined {
  if (step.type !== 'AssignmentExpression' || step.operator !== '=' || step.left.type !== 'Identifier') return undefined;
  const { right } = step;
  const isNext =
    right.type === 'CallExpression' &&
    right.callee.type === 'MemberExpression' &&
    !right.callee.computed &&
    plainKeyName(right.callee.property) === 'next' &&
    right.arguments.length === 0;
  return isNext ? context.variables.variableOf(step.left) : undefined;
}

function isWrittenIn(variable: Variable, root: TSESTree.Node): boolean {
  return variable.references.some(({ identifier, writes }) => writes && isInside(identifier, root));
}

function isInside(inner: TSESTree.Node, outer: TSESTree.Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

/** `items.reduce((chain, item) => chain.then(() => f(item)), Promise.resolve())`, and its async form. */
function reduceChain(context: AwaitContext, node: TSESTree.CallExpression): Iteration | undefined {
  const callee = unwrap(node.callee);
  const [callback, initial] = node.arguments;
  if (callee.type !== 'MemberExpression' || callee.computed || plainKeyName(callee.property) !== 'reduce') return undefined;
  if (!callback || !isFunctionNode(callback) || !initial || !isResolvedPromise(initial)) return undefined;
  const [chain, item] = callback.params;
  if (chain?.type !== 'Identifier' || !item) return undefined;
  const variables = patternVariables(context, item);
  const head = [callee.object];
  if (callback.async) return asyncReduce(context, node, callback, chain, { variables, head });
  const body = thenCallback(context, callback, chain);
  return body && { node, form: 'reduce', body, head, variables, links: [] };
}

function isResolvedPromise(initial: TSESTree.Node): boolean {
  const node = unwrap(initial);
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || node.arguments.length > 0) return false;
  return node.callee.object.type === 'Identifier' && node.callee.object.name === 'Promise';
}

function asyncReduce(
  context: AwaitContext,
  node: TSESTree.CallExpression,
  callback: FunctionNode,
  chain: TSESTree.Identifier,
  { variables, head }: Pick<Iteration, 'variables' | 'head'>,
): Iteration | undefined {
  if (callback.body.type !== 'BlockStatement') return undefined;
  const [first] = callback.body.body;
  if (first?.type !== 'ExpressionStatement' || first.expression.type !== 'AwaitExpression') return undefined;
  const link = first.expression;
  const variable = context.variables.variableOf(chain);
  const awaited = unwrap(link.argument);
  if (awaited.type !== 'Identifier' || !variable || context.variables.variableOf(awaited) !== variable) return undefined;
  if (variable.references.length > 1) return undefined;
  return { node, form: 'reduce', body: callback.body, head, variables, links: [link] };
}

/** The function given to `chain.then(…)`, where that is all the callback does. */
function thenCallback(context: AwaitContext, callback: FunctionNode, chain: TSESTree.Identifier): TSESTree.Node | undefined {
  const returned = returnedExpression(callback);
  if (returned?.type !== 'CallExpression' || returned.callee.type !== 'MemberExpression' || returned.arguments.length !== 1)
    return undefined;
  const { object, property } = returned.callee;
  if (plainKeyName(property) !== 'then' || object.type !== 'Identifier') return undefined;
  if (context.variables.variableOf(object) !== context.variables.variableOf(chain)) return undefined;
  const [step] = returned.arguments;
  if (!step || !isFunctionNode(step) || step.params.length > 0) return undefined;
  return step.body;
}

function returnedExpression(callback: FunctionNode): TSESTree.Node | undefined {
  if (callback.body.type !== 'BlockStatement') return unwrap(callback.body);
  const [only, ...others] = callback.body.body;
  return only?.type === 'ReturnStatement' && others.length === 0 && only.argument ? unwrap(only.argument) : undefined;
}

const serialCallees =
  /^(?:p?each_?series|map_?series|for_?each_?series|async_?for_?each|for_?each_?async|for_?each_?sequential(?:ly)?)$/i;

/** `await asyncForEach(items, async item => { … })`, `async.eachSeries(…)`: by the name of the function. */
function eachCall(context: AwaitContext, node: TSESTree.CallExpression): Iteration | undefined {
  const callee = unwrap(node.callee);
  const name =
    callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? plainKeyName(callee.property) : '';
  if (!serialCallees.test(name ?? '') || node.arguments.length !== 2) return undefined;
  const [items, callback] = node.arguments as [TSESTree.Node, TSESTree.Node];
  if (!isFunctionNode(callback) || !callback.async || callback.params.length === 0) return undefined;
  const variables = patternVariables(context, callback.params[0]!);
  return { node, form: 'for-each', body: callback.body, head: [items], variables, links: [] };
}

function declaredVariables(context: AwaitContext, declaration: TSESTree.VariableDeclaration): Variable[] {
  return declaration.declarations.flatMap(({ id }) => patternVariables(context, id));
}

function patternVariables(context: AwaitContext, pattern: TSESTree.Node): Variable[] {
  const variables = new Set<Variable>();
  for (const node of descendantsOf(pattern)) {
    const variable = node.type === 'Identifier' ? context.variables.variableOf(node) : undefined;
    if (variable?.definitions.some(({ name }) => isInside(name, pattern))) variables.add(variable);
  }
  return [...variables];
}

/** Whether the node refers to one of the variables, functions inside included. */
export function mentions(context: AwaitContext, root: TSESTree.Node, variables: ReadonlySet<Variable>): boolean {
  for (const node of descendantsOf(root, true)) {
    const variable = node.type === 'Identifier' ? context.variables.variableOf(node) : undefined;
    if (variable && variables.has(variable)) return true;
  }
  return false;
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
      if (node.type === 'AwaitExpression' && !links.some(link => link === node) && nearestLoop(node, body) === undefined)
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
