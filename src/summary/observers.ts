import type { TSESTree } from '@typescript-eslint/types';

import type { Value } from './module-summary.ts';
import type { ModuleWalk } from './module-walk.ts';

/**
 * What wants to hear of nodes as the one walk passes them: by node type, before what is in the node is visited, and after, with the
 * value of an expression. `walk.state` says in which function, loop and branch. Of a chain `a + b + c` or `if … else if …` only the
 * outermost node is passed; TypeScript wrappers and `ChainExpression` never are.
 */
export interface NodeObserver {
  readonly enter?: Readonly<Record<string, (walk: ModuleWalk, node: never) => void>>;
  readonly exit?: Readonly<Record<string, (walk: ModuleWalk, node: never, value: Value | undefined) => void>>;
}

type Enter = (walk: ModuleWalk, node: TSESTree.Node) => void;
type Exit = (walk: ModuleWalk, node: TSESTree.Node, value: Value | undefined) => void;

/** All observers of the walk. */
const observers: readonly NodeObserver[] = [];

const enters = new Map<string, Enter[]>();
const exits = new Map<string, Exit[]>();
for (const { enter = {}, exit = {} } of observers) {
  for (const [type, listener] of Object.entries(enter)) enters.set(type, [...(enters.get(type) ?? []), listener as Enter]);
  for (const [type, listener] of Object.entries(exit)) exits.set(type, [...(exits.get(type) ?? []), listener as Exit]);
}

/** Tells the observers of a node that its inside is visited next. */
export function announceEnter(walk: ModuleWalk, node: TSESTree.Node): void {
  const listeners = enters.get(node.type);
  if (listeners) for (const listener of listeners) listener(walk, node);
}

/** Tells the observers of a node that its inside has been visited. */
export function announceExit(walk: ModuleWalk, node: TSESTree.Node, value?: Value): void {
  const listeners = exits.get(node.type);
  if (listeners) for (const listener of listeners) listener(walk, node, value);
}
