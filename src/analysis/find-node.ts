import type { TSESTree } from '@typescript-eslint/types';
import type { TSESLint } from '@typescript-eslint/utils';

/** Finds the nodes of the given types that stand exactly at the given ranges, in one walk that skips what holds none. */
export function findNodes(
  sourceCode: Pick<TSESLint.SourceCode, 'ast' | 'visitorKeys'>,
  ranges: readonly (readonly [start: number, end: number])[],
  isMeant: (node: TSESTree.Node) => boolean,
): ReadonlyMap<string, TSESTree.Node> {
  const found = new Map<string, TSESTree.Node>();
  const wanted = new Set(ranges.map(rangeKey));
  const visit = (node: TSESTree.Node): void => {
    const [start, end] = spanOf(node);
    if (!ranges.some(range => range[0] >= start && range[1] <= end)) return;
    const key = rangeKey(node.range);
    if (wanted.has(key) && isMeant(node) && !found.has(key)) found.set(key, node);
    for (const name of sourceCode.visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[name];
      if (Array.isArray(child)) for (const one of child) if (isNode(one)) visit(one);
      if (isNode(child)) visit(child);
    }
  };
  visit(sourceCode.ast);
  return found;
}

/** From where to where a node and what stands in it reach: the decorators of an exported class come before it. */
function spanOf(node: TSESTree.Node): readonly [start: number, end: number] {
  const [start, end] = node.range;
  const declared = node.type === 'ExportNamedDeclaration' || node.type === 'ExportDefaultDeclaration' ? node.declaration : node;
  const decorators = declared?.type === 'ClassDeclaration' ? declared.decorators : undefined;
  return [Math.min(start, decorators?.[0]?.range[0] ?? start), end];
}

/** The key of a range in `findNodes`' result. */
export function rangeKey([start, end]: readonly [start: number, end: number]): string {
  return `${start}:${end}`;
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}
