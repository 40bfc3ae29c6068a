import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** Visits a node and all within it, in source order; what `visit` answers `false` to is not entered. */
export function walk(root: TSESTree.Node, sourceCode: TSESLint.SourceCode, visit: (node: TSESTree.Node) => unknown): void {
  if (visit(root) === false) return;
  for (const key of sourceCode.visitorKeys[root.type] ?? []) {
    const child = (root as unknown as Record<string, unknown>)[key];
    for (const node of Array.isArray(child) ? child : [child]) if (isNode(node)) walk(node, sourceCode, visit);
  }
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
