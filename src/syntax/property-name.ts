import type { TSESTree } from '@typescript-eslint/types';

import { unwrap } from './unwrap.ts';

/** The text of a string or number literal, or of a template literal without expressions; `undefined` for anything else. */
export function literalText(node: TSESTree.Node): string | undefined {
  if (node.type === 'Literal') {
    return typeof node.value === 'string' || typeof node.value === 'number' ? String(node.value) : undefined;
  }
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The name of a key that is not computed: of a property, a class member or a member expression. Private names keep their `#`. */
export function plainKeyName(key: TSESTree.Node): string | undefined {
  if (key.type === 'Identifier') return key.name;
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  return literalText(key);
}

/** `@@dispose` for `Symbol.dispose`; `undefined` for anything but a member of `Symbol`. */
export function wellKnownSymbolName(key: TSESTree.Node): string | undefined {
  const member = unwrap(key);
  if (member.type !== 'MemberExpression' || member.computed) return undefined;
  if (member.object.type !== 'Identifier' || member.object.name !== 'Symbol') return undefined;
  return member.property.type === 'Identifier' ? `@@${member.property.name}` : undefined;
}
