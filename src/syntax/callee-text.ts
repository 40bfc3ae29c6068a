import type { TSESTree } from '@typescript-eslint/types';

import { literalText } from './property-name.ts';
import { unwrap } from './unwrap.ts';

const maximalLength = 60;

/** A callee as written, for a message: without arguments, type arguments and comments, its middle folded when it is long. */
export function calleeText(callee: TSESTree.Node, depth = 0): string {
  if (depth > 6) return '…';
  const text = textOf(unwrap(callee), depth + 1);
  return text.length > maximalLength ? `…${text.slice(text.length - maximalLength + 1)}` : text;
}

function textOf(node: TSESTree.Node, depth: number): string {
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'ThisExpression':
      return 'this';
    case 'Super':
      return 'super';
    case 'MetaProperty':
      return `${node.meta.name}.${node.property.name}`;
    case 'MemberExpression':
      return memberText(node, depth);
    case 'CallExpression':
      return `${calleeText(node.callee, depth)}(${node.arguments.length > 0 ? '…' : ''})`;
    case 'NewExpression':
      return `new ${calleeText(node.callee, depth)}(${node.arguments.length > 0 ? '…' : ''})`;
    case 'AwaitExpression':
      return `(await ${calleeText(node.argument, depth)})`;
    case 'ImportExpression':
      return `import(${literalText(node.source) === undefined ? '…' : `'${literalText(node.source)}'`})`;
    case 'SequenceExpression':
      return calleeText(node.expressions.at(-1)!, depth);
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return '(function)';
    case 'TaggedTemplateExpression':
      return `${calleeText(node.tag, depth)}\`…\``;
    default:
      return '(…)';
  }
}

function memberText(member: TSESTree.MemberExpression, depth: number): string {
  const object = calleeText(member.object, depth);
  const dot = member.optional ? '?.' : '';
  if (!member.computed) {
    const { name } = member.property;
    return `${object}${dot || '.'}${member.property.type === 'PrivateIdentifier' ? '#' : ''}${name}`;
  }
  const key = literalText(member.property);
  return `${object}${dot}[${key === undefined ? '…' : `'${key}'`}]`;
}
