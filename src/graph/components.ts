/**
 * The strongly connected components of what can be reached from a start, each after all that it leads to (Tarjan 1972, without
 * recursion). `next` gives what a node leads to; what is `done` is left out.
 */
export function findComponents<Node>(
  start: Node,
  next: (node: Node) => readonly Node[],
  isDone: (node: Node) => boolean,
): readonly (readonly Node[])[] {
  const components: Node[][] = [];
  const indices = new Map<Node, number>();
  const open: Node[] = [];
  const isOpen = new Set<Node>();
  const frames: { readonly node: Node; readonly followers: readonly Node[]; at: number; low: number }[] = [];

  const enter = (node: Node): void => {
    const index = indices.size;
    indices.set(node, index);
    open.push(node);
    isOpen.add(node);
    frames.push({ node, followers: next(node), at: 0, low: index });
  };

  const leave = (): void => {
    const { node, low } = frames.pop()!;
    const above = frames.at(-1);
    if (above) above.low = Math.min(above.low, low);
    if (low !== indices.get(node)) return;
    const component = open.splice(open.lastIndexOf(node));
    for (const member of component) isOpen.delete(member);
    components.push(component);
  };

  enter(start);
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const follower = frame.followers[frame.at++];
    if (follower === undefined) leave();
    else if (isOpen.has(follower)) frame.low = Math.min(frame.low, indices.get(follower)!);
    else if (!indices.has(follower) && !isDone(follower)) enter(follower);
  }
  return components;
}
