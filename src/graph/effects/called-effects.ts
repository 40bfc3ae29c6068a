import { variableName } from './effect-source.ts';
import { isDelay, isPolite } from './waiting-functions.ts';

import type { FunctionFacts, FunctionRef } from './effect-source.ts';
import type { Doubt, Effects, ResolvedAccess } from './resolved-effects.ts';

/** What calling a function does of what its body does: what waits inside is its work, unless it does nothing but wait. */
export function asCalled(facts: FunctionFacts, effects: Effects): Effects {
  return { ...effects, accesses: inTime(effects), pauses: isDelay(facts) || isPolite(facts, effects), joins: false };
}

/** A variable that a function declares, whatever the functions inside it do to it, is another one for each call. */
export function withoutOwn({ file }: FunctionRef, { position: { start, end } }: FunctionFacts, effects: Effects): Effects {
  const prefix = `variable:${variableName(file, '')}`;
  const isOwn = ({ root }: ResolvedAccess): boolean => {
    const offset = root.startsWith(prefix) ? Number(root.slice(prefix.length)) : -1;
    return offset >= start && offset < end;
  };
  return effects.accesses.some(isOwn) ? { ...effects, accesses: effects.accesses.filter(access => !isOwn(access)) } : effects;
}

/** What a function that takes its time adds to a list, or to an object's keys, comes in the order in which such calls get there. */
function inTime({ accesses, works }: Effects): readonly ResolvedAccess[] {
  if (!works) return accesses;
  return accesses.map(access => {
    if (access.mode === 'append') return { ...access, mode: 'write' };
    const isNewKey = access.mode === 'write' && access.path.at(-1)?.startsWith('*@');
    return isNewKey ? { ...access, path: [...access.path.slice(0, -1), '*'] } : access;
  });
}

/** What of a function's effects is the same for whoever calls it. */
export function outsideOf(effects: Effects): Effects {
  return { ...effects, accesses: effects.accesses.filter(({ root }) => !/^(?:this|call|parameter)/.test(root)) };
}

/** What a function does as its caller's caller sees it. */
export function oneDeeper(effects: Effects): Effects {
  const lower = ({ name, depth }: Doubt): Doubt => ({ name, depth: depth + 1 });
  return {
    ...effects,
    accesses: effects.accesses.map(access => ({ ...access, depth: (access.depth ?? 0) + 1 })),
    unknown: effects.unknown.map(lower),
    suspects: effects.suspects.map(lower),
  };
}
