import type { TSESTree } from '@typescript-eslint/types';

import { plainKeyName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { isMethodCall, isOwnOfFunction } from './loop-variables.ts';

import type { FunctionNode } from '../summary/function-nodes.ts';
import type { AwaitContext } from './await-context.ts';

/** Whether a loop takes its turns from an iterator that others take from too: so a few workers share what there is to do. */
export function isShared(context: AwaitContext, loop: TSESTree.Node, collection: TSESTree.Node): boolean {
  const name = unwrap(collection);
  if (name.type !== 'Identifier') return false;
  const definition = context.variables.variableOf(name)?.definitions[0];
  if (definition?.type === 'variable') {
    return definition.node.init !== null && isIterator(definition.node.init) && !isOwnOfFunction(context, loop, name);
  }
  if (definition?.type !== 'parameter') return false;
  return /(?:^it|iter|iterator|generator|queue)$/i.test(name.name) || isOneOfSeveral(context, definition.node);
}

/** `items.values()`, `items[Symbol.iterator]()`: what can be gone through once. */
function isIterator(init: TSESTree.Node): boolean {
  const call = unwrap(init);
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
  const { computed, object, property } = call.callee;
  if (computed) return property.type === 'MemberExpression' && plainKeyName(property.property) === 'iterator';
  const isList = object.type === 'Identifier' && object.name === 'Object';
  return !isList && /^(?:entries|keys|matchAll|values)$/.test(plainKeyName(property) ?? '');
}

/** `Array(5).fill(entries).map(work)`: a function that is called several times with the same thing. */
function isOneOfSeveral({ variables }: AwaitContext, worker: FunctionNode): boolean {
  const name =
    'id' in worker && worker.id ? worker.id : worker.parent.type === 'VariableDeclarator' ? worker.parent.id : undefined;
  const uses = name ? (variables.variableOf(name)?.references ?? []).map(({ identifier }) => identifier) : [];
  return [worker, ...uses].some(use => {
    const call = use.parent;
    if (call?.type !== 'CallExpression' || !isMethodCall(call, 'map') || call.arguments[0] !== use) return false;
    return isMethodCall(unwrap(call.callee.object), 'fill');
  });
}
