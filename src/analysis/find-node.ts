import type { TSESTree } from '@typescript-eslint/types';
import type { TSESLint } from '@typescript-eslint/utils';

type Range = readonly [start: number, end: number];

/** Finds the nodes of the given types that stand exactly at the given ranges, in one walk that skips what holds none. */
export function findNodes(
  sourceCode: Pick<TSESLint.SourceCode, 'ast' | 'visitorKeys'>,
  ranges: readonly Range[],
  isMeant: (node: TSESTree.Node) => boolean,
): ReadonlyMap<string, TSESTree.Node> {
  const found = new Map<string, TSESTree.Node>();
  const wanted = new Set(ranges.map(rangeKey));
  const holdsOne = createSearch(ranges);
  const visit = (node: TSESTree.Node): void => {
    if (!holdsOne(spanOf(node))) return;
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

/** Says whether any of the ranges lies within another one, without looking at all of them: a file may have thousands of both. */
function createSearch(ranges: readonly Range[]): (span: Range) => boolean {
  const sorted = ranges.toSorted((left, right) => left[0] - right[0]);
  const firstEnds: number[] = [];
  for (let index = sorted.length - 1, first = Infinity; index >= 0; index--)
    firstEnds[index] = first = Math.min(first, sorted[index]![1]);
  return ([start, end]) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]![0] < start) low = middle + 1;
      else high = middle;
    }
    return low < sorted.length && firstEnds[low]! <= end;
  };
}

/** From where to where a node and what stands in it reach: the decorators of an exported class come before it. */
function spanOf(node: TSESTree.Node): Range {
  const [start, end] = node.range;
  const declared = node.type === 'ExportNamedDeclaration' || node.type === 'ExportDefaultDeclaration' ? node.declaration : node;
  const decorators = declared?.type === 'ClassDeclaration' ? declared.decorators : undefined;
  return [Math.min(start, decorators?.[0]?.range[0] ?? start), end];
}

/** The key of a range in `findNodes`' result. */
export function rangeKey([start, end]: Range): string {
  return `${start}:${end}`;
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}
