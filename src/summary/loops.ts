import type { TSESTree } from '@typescript-eslint/types';

import { endOf, startOf } from '../syntax/range-of.ts';
import { countOf, findRounds } from './constant-size.ts';
import { mayEndEarly } from './loop-body.ts';
import { findLoopCount } from './loop-count.ts';

import type { LoopNode } from './loop-body.ts';
import type { CallId, LoopSummary, Value } from './module-summary.ts';
import type { Draft, ModuleWalk } from './module-walk.ts';

/** Puts a loop into its function's table, inside the loop that the walk is in, and says its index. */
export function enterLoop(walk: ModuleWalk, loop: LoopNode): number {
  const summary = createLoop(walk, loop);
  const count = findLoopCount(walk, loop);
  if (count) summary.count = count;
  if (count && mayEndEarly(loop)) summary.leaves = true;
  return addLoop(walk, summary);
}

/** So few rounds matter to nobody. */
const fewest = 100;

/** Puts an expression that goes through a constant number of elements into the table: `Array.from({ length: n }, f)`. */
export function noteRounds(walk: ModuleWalk, node: TSESTree.CallExpression | TSESTree.ArrayExpression, call?: CallId): void {
  const rounds = findRounds(walk, node);
  if (!rounds || (rounds.type === 'literal' && Number(rounds.value) < fewest)) return;
  addLoop(walk, { ...createLoop(walk, node), count: countOf(rounds), ...(call !== undefined && { call }) });
}

function createLoop({ lines, state }: ModuleWalk, node: TSESTree.Node): Draft<LoopSummary> {
  const summary: Draft<LoopSummary> = { position: lines.positionOf(startOf(node), endOf(node)) };
  if (state.loop !== undefined) summary.parent = state.loop;
  if (state.conditions) summary.conditions = state.conditions;
  return summary;
}

function addLoop({ functions, state }: ModuleWalk, loop: LoopSummary): number {
  const owner = functions[state.function]!;
  owner.loops ??= [];
  return owner.loops.push(loop) - 1;
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
