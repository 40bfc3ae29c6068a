import type { TSESTree } from '@typescript-eslint/types';

import { endOf, startOf } from '../syntax/range-of.ts';
import { findLoopCount, mayEndEarly } from './loop-count.ts';

import type { LoopSummary, Value } from './module-summary.ts';
import type { Draft, ModuleWalk } from './module-walk.ts';

/** Puts a loop into its function's table, inside the loop that the walk is in, and says its index. */
export function enterLoop(walk: ModuleWalk, loop: TSESTree.Statement): number {
  const { state } = walk;
  const owner = walk.functions[state.function]!;
  owner.loops ??= [];
  const summary: Draft<LoopSummary> = { position: walk.lines.positionOf(startOf(loop), endOf(loop)) };
  if (state.loop !== undefined) summary.parent = state.loop;
  if (state.conditions) summary.conditions = state.conditions;
  const count = findLoopCount(walk, loop);
  if (count) summary.count = count;
  if (count && mayEndEarly(loop as TSESTree.ForStatement)) summary.leaves = true;
  return owner.loops.push(summary) - 1;
}

/** Notes an await in the innermost loop around it, if that or one further out counts. */
export function noteAwait({ state, functions }: ModuleWalk, value: Value): void {
  const { loops } = functions[state.function]!;
  if (!loops || state.loop === undefined) return;
  let counted = false;
  for (let at: number | undefined = state.loop; at !== undefined; at = loops[at]!.parent)
    counted ||= loops[at]!.count !== undefined;
  if (!counted) return;
  const loop = loops[state.loop]!;
  loops[state.loop] = { ...loop, awaits: [...(loop.awaits ?? []), value] };
}
