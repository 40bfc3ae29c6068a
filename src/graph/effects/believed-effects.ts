import { isCoordinating, isReadingName, isSending } from './named-effects.ts';

import type { EffectCall } from '../../summary/effect-summary.ts';
import type { CallEffects } from './effects.ts';
import type { Doubt, Effects, ResolvedAccess } from './resolved-effects.ts';

/** How far down into a function called a read only the names of what it calls are weighed against its own. */
export const believedDepth = 1;

/**
 * What a call does for the code that it stands in. A found function that is called a read, and whose result is taken, is believed to be
 * one of all that only names say of what lies further down in it than `depth`, and of names that say nothing; what is known there counts,
 * but for what it keeps for itself.
 */
export function believeName(call: EffectCall, effects: CallEffects, depth: number): Effects {
  if (!effects.isFound || effects.isApi || !call.used || isSending(call) || !isReadingName(call.chain.at(-1) ?? ''))
    return effects;
  const isNear = (doubt: Doubt) => doubt.depth <= depth && !isCoordinating(doubt.name);
  const suspects = effects.suspects.filter(isNear);
  // A name that says nothing is no evidence against one that does.
  const unknown = suspects;
  const accesses = effects.accesses.filter(access => !isVague(access)).map(asHousekeeping);
  if (suspects.length > 0) return { ...effects, accesses, unknown, suspects };
  return {
    ...effects,
    accesses: accesses.filter(({ root, mode }) => root !== 'env:external' || mode === 'read'),
    unknown,
    suspects,
  };
}

/** What a bus, a lock or a cache does to itself, and whom it calls, is its own business: the doubts are about the call as a whole. */
export function asCoordination(call: EffectCall, effects: CallEffects): CallEffects {
  const name = call.chain.join('.');
  if (!effects.isFound || !isCoordinating(name)) return effects;
  const accesses = effects.accesses.map(access =>
    access.mode === 'read' || access.root.startsWith('env:') ? access : { ...access, mode: 'memo' as const },
  );
  const whole = (doubts: readonly Doubt[]): readonly Doubt[] => (doubts.length > 0 ? [{ name, depth: 0 }] : doubts);
  return { ...effects, accesses, unknown: whole(effects.unknown), suspects: whole(effects.suspects) };
}

/** Far down in a read something is looked at that nobody can tell. */
function isVague({ depth = 0, mode, root }: ResolvedAccess): boolean {
  return root === 'unknown' && mode === 'read' && depth > believedDepth;
}

/**
 * What a read changes of the program further down than in its own body it changes for itself: caches, connections, what is made once. Not
 * so what it goes by and moves on: a position, a cursor.
 */
function asHousekeeping(access: ResolvedAccess): ResolvedAccess {
  const { depth = 0, mode, moves, root } = access;
  return mode === 'read' || mode === 'memo' || moves || depth <= believedDepth || root.startsWith('env:')
    ? access
    : { ...access, mode: 'memo' };
}
