import type { TSESTree } from '@typescript-eslint/types';

import type { ModuleWalk } from './module-walk.ts';

/** Puts a loop into its function's table, inside the loop that the walk is in, and says its index. */
export function enterLoop(walk: ModuleWalk, loop: TSESTree.Statement): number {
  const { state } = walk;
  const owner = walk.functions[state.function]!;
  owner.loops ??= [];
  const parent = state.loop !== undefined && { parent: state.loop };
  const conditions = state.conditions && { conditions: state.conditions };
  return owner.loops.push({ position: walk.lines.positionOf(loop.range[0], loop.range[1]), ...parent, ...conditions }) - 1;
}
