import type { TSESTree } from '@typescript-eslint/types';

import { isFunctionNode } from '../summary/function-nodes.ts';
import { plainKeyName } from '../syntax/property-name.ts';
import { descendantsOf } from './await-scopes.ts';

import type { AwaitContext } from './await-context.ts';
import type { Item } from './await-item.ts';

/**
 * Whether one of two steps is an unknown call that is made for its effect alone, and the other has to do with what that call is made on, or
 * is given: where nobody takes a result, it is these that are changed.
 */
export function doShareTarget(context: AwaitContext, one: Item, other: Item): boolean {
  if (!isForEffect(one) && !isForEffect(other)) return false;
  const targets = targetsOf(context, one);
  for (const target of targetsOf(context, other)) if (targets.has(target)) return true;
  return false;
}

function isForEffect({ await: unit, effects }: Item): boolean {
  return unit !== undefined && !unit.used && effects.unknown.length > 0;
}

const known = new WeakMap<Item, ReadonlySet<string>>();

/** The variables and properties of `this` that a step mentions; functions and classes are no things to be changed. */
function targetsOf(context: AwaitContext, item: Item): ReadonlySet<string> {
  let targets = known.get(item);
  if (!targets) known.set(item, (targets = findTargets(context, item.await?.node.argument ?? item.node)));
  return targets;
}

function findTargets({ variables }: AwaitContext, root: TSESTree.Node): ReadonlySet<string> {
  const targets = new Set<string>();
  for (const node of descendantsOf(root, true)) {
    if (node.type === 'MemberExpression' && node.object.type === 'ThisExpression' && !node.computed) {
      targets.add(`this.${plainKeyName(node.property)}`);
    }
    const variable = node.type === 'Identifier' ? variables.variableOf(node) : undefined;
    const [definition] = variable?.definitions ?? [];
    if (!variable || !definition) continue;
    // What is imported is a thing where something of it is called: `account.signOut()`.
    const isObject = definition.type === 'import' && node.parent?.type === 'MemberExpression' && node.parent.object === node;
    if (definition.type !== 'variable' && definition.type !== 'parameter' && !isObject) continue;
    const init = definition.type === 'variable' ? definition.node.init : undefined;
    if (init?.type === 'Literal' || (init && isFunctionNode(init))) continue;
    targets.add(String(variable.offset));
  }
  return targets;
}
