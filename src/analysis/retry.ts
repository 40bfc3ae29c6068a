import { unwrap } from '../syntax/unwrap.ts';

import type { TSESTree } from '@typescript-eslint/types';

/** Whether a call begins the function that it stands in anew, with what that was given: what came before is what it is tried again for. */
export function isRetry(call: TSESTree.Node): boolean {
  if (call.type !== 'CallExpression') return false;
  const callee = unwrap(call.callee);
  const owner = enclosingFunction(call);
  const name = owner && nameOf(owner);
  if (!owner || name === undefined || name !== calledName(callee)) return false;
  const { arguments: given } = call;
  return given.length === owner.params.length && given.every((argument, at) => isSameName(argument, owner.params[at]!));
}

type FunctionLike = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

function enclosingFunction(node: TSESTree.Node): FunctionLike | undefined {
  let at: TSESTree.Node | undefined = node;
  while (at && !isFunction(at)) at = at.parent;
  return at;
}

function isFunction(node: TSESTree.Node): node is FunctionLike {
  const { type } = node;
  return type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression';
}

function nameOf(owner: FunctionLike): string | undefined {
  const { id, parent } = owner;
  if (id) return id.name;
  if (parent.type === 'VariableDeclarator') return parent.id.type === 'Identifier' ? parent.id.name : undefined;
  const isKeyed = parent.type === 'MethodDefinition' || parent.type === 'Property' || parent.type === 'PropertyDefinition';
  return isKeyed && !parent.computed && parent.key.type === 'Identifier' ? parent.key.name : undefined;
}

/** `again` of `again()` and `this.again()`. */
function calledName(callee: TSESTree.Node): string | undefined {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type !== 'MemberExpression' || callee.computed || callee.object.type !== 'ThisExpression') return undefined;
  return callee.property.type === 'Identifier' ? callee.property.name : undefined;
}

function isSameName(argument: TSESTree.Node, parameter: TSESTree.Node): boolean {
  const name = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  return argument.type === 'Identifier' && name.type === 'Identifier' && argument.name === name.name;
}
