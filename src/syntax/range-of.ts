/** A node as any parser gives it: with `range`, or, as the index's own parser does because it is a third cheaper, without. */
interface Placed {
  readonly range?: readonly [number, number];
}

interface Offsets {
  readonly start: number;
  readonly end: number;
}

/** Where a node starts in the text. */
export function startOf(node: Placed): number {
  return node.range === undefined ? (node as unknown as Offsets).start : node.range[0];
}

/** Where a node ends in the text. */
export function endOf(node: Placed): number {
  return node.range === undefined ? (node as unknown as Offsets).end : node.range[1];
}

/** From where to where a node goes in the text. */
export function rangeOf(node: Placed): readonly [number, number] {
  return node.range ?? [startOf(node), endOf(node)];
}
