import type { TSESTree } from '@typescript-eslint/types';

import { isFunctionNode } from '../summary/function-nodes.ts';
import { plainKeyName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { isLoop } from './await-scopes.ts';
import { isInside, isMethodCall, isOwnOfFunction, patternVariables } from './loop-variables.ts';

import type { Variable } from '../summary/variables.ts';
import type { AwaitContext } from './await-context.ts';
import type { DrainingLoop, TestingLoop } from './draining-loops.ts';

/** `while (queue.length > 0)`, where each round takes one thing out, nothing is put in, and nobody else knows the list. */
export function findEmptyingLoop(context: AwaitContext, loop: TestingLoop): DrainingLoop | undefined {
  if (!loop.test || (loop.type === 'ForStatement' && (loop.update || loop.init))) return undefined;
  const list = nonEmpty(loop.test);
  const variable = list && context.variables.variableOf(list);
  if (!variable || !isOwnOfFunction(context, loop, list) || !isNewList(variable)) return undefined;
  const [use, ...others] = variable.references.filter(({ identifier }) => isInside(identifier, loop.body));
  const taken = use && others.length === 0 ? takingCall(use.identifier) : undefined;
  if (!taken || !runsOnce(taken, loop.body)) return undefined;
  const declarator = declaratorOf(taken, loop.body);
  const isReversed = isMethodCall(taken, 'pop');
  const own = declarator ? { pattern: declarator.id } : { element: taken };
  return {
    drain: { type: 'list', list, isReversed, ...own },
    variables: declarator ? patternVariables(context, declarator.id) : [variable],
    links: [declarator ? declarator.parent : taken],
  };
}

/** `list` of `list.length`, `list.length > 0` and their like. */
function nonEmpty(test: TSESTree.Node): TSESTree.Node | undefined {
  let node = unwrap(test);
  if (node.type === 'BinaryExpression' && node.right.type === 'Literal') {
    const least = /^(?:>|!==?)$/.test(node.operator) ? 0 : node.operator === '>=' ? 1 : undefined;
    if (least === undefined || node.right.value !== least) return undefined;
    node = unwrap(node.left);
  }
  if (node.type !== 'MemberExpression' || node.computed || plainKeyName(node.property) !== 'length') return undefined;
  return node.object.type === 'Identifier' ? node.object : undefined;
}

const listMethods = /^(?:concat|filter|flat|flatMap|map|slice|splice|split|toReversed|toSorted|toSpliced)$/;

/** Whether a variable starts as a list that nobody else has. */
function isNewList({ definitions: [definition] }: Variable): boolean {
  const init = definition?.type === 'variable' && definition.node.init ? unwrap(definition.node.init) : undefined;
  if (init?.type === 'ArrayExpression') return true;
  if (init?.type !== 'CallExpression' || init.callee.type !== 'MemberExpression') return false;
  const { object, property } = init.callee;
  if (object.type === 'Identifier' && (object.name === 'Object' || object.name === 'Array')) return true;
  return listMethods.test(plainKeyName(property) ?? '');
}

/** `list.shift()` of its `list`. */
function takingCall(list: TSESTree.Node): TSESTree.CallExpression | undefined {
  const call = list.parent?.type === 'MemberExpression' && list.parent.object === list ? list.parent.parent : undefined;
  if (!call || !(isMethodCall(call, 'shift') || isMethodCall(call, 'pop')) || call.callee !== list.parent) return undefined;
  return call.arguments.length === 0 ? call : undefined;
}

/** Whether a call is made in each round, and once: not in a branch, a function or a loop inside. */
function runsOnce(call: TSESTree.Node, body: TSESTree.Node): boolean {
  for (let inner = call, outer = call.parent; outer && inner !== body; inner = outer, outer = outer.parent) {
    if (isFunctionNode(outer) || (isLoop(outer) && outer.body !== body)) return false;
    if (/^(?:If|Switch|Try)Statement$|^(?:Conditional|Logical)Expression$|^SwitchCase$/.test(outer.type)) return false;
  }
  return true;
}

/** The declarator that a taken thing goes into, where that is how the body begins. */
function declaratorOf(taken: TSESTree.Node, body: TSESTree.Node): TSESTree.VariableDeclarator | undefined {
  const declarator = taken.parent?.type === 'TSNonNullExpression' ? taken.parent.parent : taken.parent;
  const first = body.type === 'BlockStatement' ? body.body[0] : undefined;
  if (declarator?.type !== 'VariableDeclarator' || declarator.parent !== first) return undefined;
  return first.type === 'VariableDeclaration' && first.declarations.length === 1 ? declarator : undefined;
}
