import type { TSESTree } from '@typescript-eslint/utils';

import { descendantsOf } from '../analysis/await-scopes.ts';

/** Functions that give a value for any arguments. */
const safeCallees =
  /^(?:String|Number|Boolean|Date\.now|(?:path\.)?(?:join|resolve|basename|dirname|extname)|Math\.\w+|Object\.(?:keys|values|entries|assign)|Array\.(?:from|of))$/;

/** Whether a call may throw before it gives its promise: what its arguments call, or read of what may not be there. */
export function mayFailAtOnce(expression: TSESTree.Node): boolean {
  return operandsOf(expression).some(operand => [...descendantsOf(operand)].some(mayThrow));
}

/** All that is evaluated before the outermost call, chains of calls included: `db.from(a).where(b)` is taken to be a query being built. */
function operandsOf(expression: TSESTree.Node): readonly TSESTree.Node[] {
  switch (expression.type) {
    case 'CallExpression':
      return [...expression.arguments, ...operandsOf(expression.callee)];
    case 'MemberExpression':
      return [...(expression.computed ? [expression.property] : []), ...operandsOf(expression.object)];
    case 'TaggedTemplateExpression':
      return [expression.quasi, ...operandsOf(expression.tag)];
    case 'ConditionalExpression':
      return [expression.test, ...operandsOf(expression.consequent), ...operandsOf(expression.alternate)];
    case 'ImportExpression':
      return [expression.source];
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
      return operandsOf(expression.expression);
    case 'Identifier':
    case 'ThisExpression':
    case 'Super':
      return [];
    default:
      return [expression];
  }
}

function mayThrow(node: TSESTree.Node): boolean {
  switch (node.type) {
    case 'CallExpression':
      return !safeCallees.test(nameOf(node.callee));
    case 'NewExpression':
    case 'TaggedTemplateExpression':
    case 'ClassExpression':
      return true;
    case 'MemberExpression':
      return !node.optional && isDeep(node);
    default:
      return false;
  }
}

/** `a.b.c`, where `a.b` may be nothing; not `this.b.c` or what an environment is sure to have. */
function isDeep({ object }: TSESTree.MemberExpression): boolean {
  if (object.type !== 'MemberExpression' || object.optional) return false;
  return !/^(?:this|process|import\.meta|req|request|ctx|context|event|globalThis)$/.test(nameOf(object.object));
}

function nameOf(node: TSESTree.Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'ThisExpression') return 'this';
  if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') return '';
  return `${nameOf(node.object)}.${node.property.name}`;
}
