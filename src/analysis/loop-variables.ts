import type { TSESTree } from '@typescript-eslint/types';

import { isFunctionNode } from '../summary/function-nodes.ts';
import { plainKeyName } from '../syntax/property-name.ts';
import { descendantsOf } from './await-scopes.ts';

import type { Variable } from '../summary/variables.ts';
import type { AwaitContext } from './await-context.ts';

/** Whether one node lies within another. */
export function isInside(inner: TSESTree.Node, outer: TSESTree.Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

/** The variables that a pattern declares. */
export function patternVariables(context: AwaitContext, pattern: TSESTree.Node): Variable[] {
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

/** Whether a variable is set in the node. */
export function isWrittenIn(variable: Variable, root: TSESTree.Node): boolean {
  return variable.references.some(({ identifier, writes }) => writes && isInside(identifier, root));
}

/** Whether a name stands for a variable of the function that the node stands in, never set again, which no other function uses. */
export function isOwnOfFunction(context: AwaitContext, node: TSESTree.Node, name: TSESTree.Node): boolean {
  const variable = name.type === 'Identifier' ? context.variables.variableOf(name) : undefined;
  const [definition, ...others] = variable?.definitions ?? [];
  if (definition?.type !== 'variable' || others.length > 0 || !definition.node.init) return false;
  const home = functionAround(node);
  if (functionAround(definition.name) !== home) return false;
  return variable!.references.every(({ identifier, writes }) => {
    const isDeclaration = isInside(identifier, definition.node.id);
    return isDeclaration || (!writes && functionAround(identifier) === home);
  });
}

function functionAround(node: TSESTree.Node): TSESTree.Node | undefined {
  let outer = node.parent;
  while (outer && !isFunctionNode(outer)) outer = outer.parent;
  return outer;
}

/** `object.name(…)`. */
export function isMethodCall(
  node: TSESTree.Node,
  name: string,
): node is TSESTree.CallExpression & { callee: TSESTree.MemberExpressionNonComputedName } {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || node.callee.computed) return false;
  return plainKeyName(node.callee.property) === name;
}
