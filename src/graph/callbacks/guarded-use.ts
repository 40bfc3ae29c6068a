import type { CallbackUse } from './callback-use.ts';
import type { GraphState } from '../graph-state.ts';
import type { FunctionTarget } from '../target.ts';
import type { GivingCall, ParameterGuard } from '../values/parameter-guard.ts';

import { guardKey, isAround, passGuard } from '../values/parameter-guard.ts';

/** Of more guards than this, those of what is called first are kept. */
const mostGuards = 8;

/** A use that happens only where tests of parameters come out as said. */
export function underGuards(use: CallbackUse, guards: readonly ParameterGuard[]): CallbackUse {
  if (guards.length === 0) return use;
  return { ...use, guards: [...(use.guards ?? []), ...guards].slice(0, mostGuards) };
}

/** The uses that a call of a function leads to, as far as what it gives says so, under guards of the caller's own. */
export function passUses(
  graph: GraphState,
  by: GivingCall,
  to: FunctionTarget,
  uses: readonly CallbackUse[],
): readonly CallbackUse[] {
  if (!uses.some(({ guards }) => guards)) return uses;
  return uses.flatMap(use => passUse(graph, by, to, use) ?? []);
}

function passUse(graph: GraphState, by: GivingCall, to: FunctionTarget, use: CallbackUse): CallbackUse | undefined {
  const { guards = [], ...open } = use;
  const passed: ParameterGuard[] = [];
  for (const guard of guards) {
    const own =
      guard.module === to.module && guard.function === to.function
        ? passGuard(graph, by, guard)
        : isAround(guard, by.module, by.function)
          ? guard
          : 'open';
    if (own === 'closed') return undefined;
    if (own !== 'open') passed.push(own);
  }
  return underGuards(open, passed);
}

/** The uses without doubles, and without those that happen at any rate, too. */
export function distinctUses(uses: readonly CallbackUse[]): readonly CallbackUse[] {
  const known = new Set<string>();
  const always = new Set(uses.flatMap(use => (use.guards ? [] : [keyOf(use)])));
  return uses.filter(use => {
    if (use.guards && always.has(keyOf(use))) return false;
    const key = `${keyOf(use)} ${(use.guards ?? []).map(guardKey).join(' ')}`;
    return !known.has(key) && known.add(key);
  });
}

function keyOf({ after = 1, isLater, runs, when }: CallbackUse): string {
  return `${runs}${after}${isLater ?? ''} ${when ?? ''}`;
}
