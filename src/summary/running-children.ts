import { visitorKeys } from '@typescript-eslint/visitor-keys';

import type { TSESTree } from '@typescript-eslint/types';

/** The children that run: types are left out, and names that are no references. */
export function* childrenOf(node: TSESTree.Node): Generator<TSESTree.Node> {
  for (const key of visitorKeys[node.type] ?? []) {
    if (typeKeys.has(key) || isPlainKey(node, key)) continue;
    const value = (node as unknown as Record<string, TSESTree.Node | (TSESTree.Node | null)[] | null | undefined>)[key];
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && !isDeclaredType(child)) yield child;
    }
  }
}

const typeKeys = new Set(['typeAnnotation', 'typeArguments', 'typeParameters', 'returnType', 'superTypeArguments', 'implements']);

function isPlainKey(node: TSESTree.Node, key: string): boolean {
  if (key === 'label') return true;
  return key === 'key' && 'computed' in node && !node.computed;
}

function isDeclaredType(node: TSESTree.Node): boolean {
  return node.type === 'TSInterfaceDeclaration' || node.type === 'TSTypeAliasDeclaration' || node.type === 'TSTypeAnnotation';
}

/** Globals that nobody writes to. */
export const builtIns: ReadonlySet<string> = new Set(
  'Array ArrayBuffer BigInt Boolean Buffer Date Error Function Infinity Intl JSON Map Math NaN Number Object Promise Proxy Reflect RegExp Set String Symbol TypeError URL URLSearchParams Uint8Array WeakMap WeakSet console'
    .split(' ')
    .map(name => `global:${name}`),
);
