import type { TSESTree } from '@typescript-eslint/utils';

/** What of a function runs before a suspension, and what after it; in a loop around the suspension everything is both. */
export interface Position {
  readonly isBefore: (at: number, node: TSESTree.Node) => boolean;
  readonly isAfter: (at: number, node: TSESTree.Node) => boolean;
}

/** The position of `suspended` in the function `owner`. */
export function getPosition(suspended: TSESTree.Node, owner: TSESTree.Node): Position {
  const loops: TSESTree.Node[] = [];
  for (let node = suspended.parent; node && node !== owner; node = node.parent) {
    if (/^(?:For|While|DoWhile)/u.test(node.type)) loops.push(node);
  }
  const repeats = (node: TSESTree.Node): boolean => loops.some(loop => contains(loop, node));
  return {
    isBefore: (at, node) => at < suspended.range[1] || repeats(node),
    isAfter: (at, node) => at >= suspended.range[1] || repeats(node),
  };
}

/** Whether a node lies within another, or is it. */
export function contains(outer: TSESTree.Node, inner: TSESTree.Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}
