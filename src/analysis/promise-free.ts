import type { TSESTree } from '@typescript-eslint/types';

import type { LoopContext } from './loop-scan.ts';

import { unwrap } from '../syntax/unwrap.ts';

const plainTypes = new Set([
  'ArrayExpression',
  'BinaryExpression',
  'Literal',
  'ObjectExpression',
  'TemplateLiteral',
  'UpdateExpression',
]);

/** A variable that holds a promise at no time: all that it is ever given is written out. */
export function isPlainVariable({ variables }: LoopContext, name: TSESTree.Identifier): boolean {
  const variable = variables.variableOf(name);
  const [definition, ...others] = variable?.definitions ?? [];
  if (definition?.type !== 'variable' || others.length > 0 || definition.isLoopVariable || definition.node.id !== definition.name)
    return false;
  const given = variable!.references.filter(({ identifier, writes }) => writes && identifier !== definition.name);
  if (definition.node.init && !isPlain(definition.node.init)) return false;
  return given.every(
    ({ identifier, value }) => identifier.parent.type === 'UpdateExpression' || (value !== undefined && isPlain(value)),
  );
}

function isPlain(value: TSESTree.Node): boolean {
  const node = unwrap(value);
  return plainTypes.has(node.type) || (node.type === 'UnaryExpression' && node.operator !== 'void');
}

/** A value that is no promise. */
export function isHarmless(expression: TSESTree.Node): boolean {
  const node = unwrap(expression);
  return ['ObjectExpression', 'ArrayExpression', 'UpdateExpression', 'AwaitExpression'].includes(node.type);
}
