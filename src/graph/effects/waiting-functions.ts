import { isPausingName } from './named-effects.ts';

import type { EffectCall } from '../../summary/effect-summary.ts';
import type { FunctionFacts } from './effect-source.ts';
import type { Effects } from './resolved-effects.ts';

/** A function that asks somebody outside, and then or before that waits on purpose, whatever the answer is. */
export function isPolite({ effects: { calls } }: FunctionFacts, { accesses, pauses }: Effects): boolean {
  const isOutside = accesses.some(({ root }) => root === 'env:net' || root === 'env:external');
  return (
    pauses &&
    isOutside &&
    calls.some(call => call.awaited && !call.rescuing && !call.nested && isPausingName(call.chain.at(-1) ?? ''))
  );
}

const timers = new Set(['setTimeout', 'setImmediate', 'delay', 'sleep', 'wait']);

/** A function that only waits, for as long as it is told or by a name that says so. */
export function isDelay({ async: isAsync, name, effects: { calls } }: FunctionFacts): boolean {
  if (name !== undefined && isPausingName(name)) return true;
  const isTimer = (call: EffectCall) => timers.has(call.chain.at(-1) ?? '');
  const others = calls.filter(call => !isTimer(call) && !(call.kind === 'new' && call.chain[0] === 'Promise'));
  if (others.some(call => call.nested === undefined || call.chain.length !== 1)) return false;
  const isTold = (call: EffectCall) =>
    call.arguments.some(({ places }) => places.some(({ root }) => root.startsWith('parameter:')));
  // `new Promise(resolve => setTimeout(resolve, 250))` gives nothing but time.
  const isBare = ({ arguments: [done] }: EffectCall) =>
    !isAsync && done !== undefined && !done.function && done.name !== undefined;
  return calls.some(call => isTimer(call) && (isTold(call) || isBare(call)));
}
