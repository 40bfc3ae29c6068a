import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { unwrap } from '../syntax/unwrap.ts';
import { memberName } from './module-reference.ts';

const freshNodes = new Set([
  'ObjectExpression',
  'ArrayExpression',
  'NewExpression',
  'Literal',
  'TemplateLiteral',
  'ArrowFunctionExpression',
  'FunctionExpression',
  'ClassExpression',
  'BinaryExpression',
  'UnaryExpression',
]);

/** Objects all of whose functions give something new. */
const makers = new Set(['JSON', 'Object', 'Array', 'Buffer', 'String', 'Number', 'Math', 'Date']);

const makingMethod =
  /^(?:map|filter|slice|split|concat|flat|flatMap|toSorted|toReversed|toString|trim|replace|replaceAll|match|create|clone|parse)$/u;

const makingFunction = /^(?:structuredClone|(?:create|make|build|parse|clone)(?:[A-Z]\w*)?)$/u;

/** Whether a variable can be told to hold what nobody else has: something made where it is declared. */
export function isFresh(variable: TSESLint.Scope.Variable): boolean {
  const [definition, ...others] = variable.defs;
  if (definition?.type === 'CatchClause') return true;
  if (definition?.type !== 'Variable' || others.length > 0 || definition.node.id.type !== 'Identifier') return false;
  const init = definition.node.init && unwrap(definition.node.init);
  if (!init || variable.references.some(reference => reference.isWrite() && !reference.init && !isFreshWrite(reference)))
    return false;
  return isFreshNode(init);
}

function isFreshWrite({ writeExpr }: TSESLint.Scope.Reference): boolean {
  return Boolean(writeExpr && isFreshNode(unwrap(writeExpr)));
}

function isFreshNode(node: TSESTree.Node): boolean {
  if (node.type !== 'CallExpression') return freshNodes.has(node.type);
  const callee = unwrap(node.callee);
  if (callee.type === 'Identifier') return makingFunction.test(callee.name);
  if (callee.type !== 'MemberExpression') return false;
  const name = memberName(callee) ?? '';
  return (
    (callee.object.type === 'Identifier' && makers.has(callee.object.name)) ||
    makingMethod.test(name) ||
    makingFunction.test(name)
  );
}
