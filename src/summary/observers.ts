import type { TSESTree } from '@typescript-eslint/types';

import type { Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';

/**
 * What wants to hear of nodes as the one walk passes them: by node type, before what is in the node is visited, and after, with the
 * value of an expression. `walk.state` says in which function, loop and branch. Of a chain `a + b + c`, `a || b || c` or
 * `if … else if …` only the outermost node is passed. A module with observers imports no visiting module, or the two wait for each other.
 */
export interface NodeObserver {
  readonly enter?: Readonly<Record<string, (walk: ModuleWalk, node: never) => void>>;
  readonly exit?: Readonly<Record<string, (walk: ModuleWalk, node: never, value: Value | undefined) => void>>;
}

/** All observers of the walk. */
const observers: readonly NodeObserver[] = [];

type Visitor<Result> = (walk: ModuleWalk, node: never, usage: never) => Result;

/** The visitors by node type, those of observed types with their observers around them. */
export function observedVisitors<Result>(
  visitors: Readonly<Record<string, Visitor<Result>>>,
  valueOf: (result: Result) => Value | undefined,
): Map<string, Visitor<Result>> {
  return new Map(Object.entries(visitors).map(([type, visitor]) => [type, observedVisitor(type, visitor, valueOf)]));
}

function observedVisitor<Result>(
  type: string,
  visitor: Visitor<Result>,
  valueOf: (result: Result) => Value | undefined,
): Visitor<Result> {
  const enters = observers.flatMap(({ enter }) => enter?.[type] ?? []) as ((walk: ModuleWalk, node: TSESTree.Node) => void)[];
  const exits = observers.flatMap<unknown>(({ exit }) => exit?.[type] ?? []) as NonNullable<NodeObserver['exit']>[string][];
  if (enters.length === 0 && exits.length === 0) return visitor;
  return (walk, node, usage) => {
    for (const enter of enters) enter(walk, node);
    const result = visitor(walk, node, usage);
    for (const exit of exits) exit(walk, node, valueOf(result));
    return result;
  };
}
