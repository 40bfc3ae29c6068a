import type { TSESTree } from '@typescript-eslint/types';

import type { FilePlace } from '../graph/effects/call-nature.ts';
import type { LoopContext } from './loop-scan.ts';

import { literalText, plainKeyName } from '../syntax/property-name.ts';
import { unwrap } from '../syntax/unwrap.ts';

/** The place that an expression of plain names is; `undefined` for anything else. */
export function placeOf({ variables, module }: LoopContext, expression: TSESTree.Node): FilePlace | undefined {
  const path: string[] = [];
  let node = unwrap(expression);
  while (node.type === 'MemberExpression') {
    const name = node.computed ? literalText(unwrap(node.property)) : plainKeyName(node.property);
    if (name === undefined) return undefined;
    path.unshift(name);
    node = unwrap(node.object);
  }
  if (node.type === 'ThisExpression') return { module, root: 'this', path };
  const variable = node.type === 'Identifier' ? variables.variableOf(node) : undefined;
  return variable && { module, root: `variable:${variable.offset}`, path };
}

/** The elements of an array that is written out, there or as a constant. */
export function findListed(context: LoopContext, expression: TSESTree.Node): readonly TSESTree.Node[] | undefined {
  const list = findConstant(context, expression) ?? unwrap(expression);
  if (list.type !== 'ArrayExpression') return undefined;
  const elements = list.elements.filter(element => element !== null);
  return elements.some(({ type }) => type === 'SpreadElement') ? undefined : elements;
}

/** What a name stands for that is declared a constant. */
function findConstant({ variables }: LoopContext, expression: TSESTree.Node): TSESTree.Node | undefined {
  const name = unwrap(expression);
  const [definition, ...others] = (name.type === 'Identifier' && variables.variableOf(name)?.definitions) || [];
  if (definition?.type !== 'variable' || others.length > 0 || !definition.isConst || definition.isLoopVariable) return undefined;
  return definition.node.id === definition.name && definition.node.init ? unwrap(definition.node.init) : undefined;
}

/** `true`, `1`, `!0`, and a constant that is one of them. */
export function isAlwaysTrue(context: LoopContext, expression: TSESTree.Node): boolean {
  const test = unwrap(expression);
  if (test.type === 'Literal') return Boolean(test.value);
  if (test.type === 'UnaryExpression') {
    const { argument } = test;
    return test.operator === '!' && argument.type === 'Literal' && argument.value !== null && !argument.value;
  }
  const constant = findConstant(context, test);
  return constant?.type === 'Literal' && Boolean(constant.value);
}
