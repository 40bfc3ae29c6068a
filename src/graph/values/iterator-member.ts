import type { Target, Targets } from '../target.ts';

import { noTargets, only, unknownTargets } from '../target.ts';

/** The methods of an iterator that go through it, or a step further. */
const steps = new Set(['next', 'toArray', 'forEach', 'reduce', 'some', 'every', 'find']);

/** Those that give another one, which goes through it as it is gone through itself. */
const lazy = new Set(['map', 'filter', 'take', 'drop', 'flatMap', '@@iterator']);

/** A method of what a generator function gives. */
export function memberOfIterator(target: Target & { type: 'iterator' }, property: string): Targets {
  if (steps.has(property)) return only({ type: 'bound', target, how: 'wrapped', skip: 0 });
  if (lazy.has(property)) return only({ type: 'giver', target });
  return property === 'return' || property === 'throw' ? noTargets : unknownTargets;
}
