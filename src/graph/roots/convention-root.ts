import type { CallbackTiming } from '../../catalog/callback-api.ts';
import type { FunctionTarget, Target } from '../target.ts';
import type { Root } from '../module-links.ts';

/** What a convention says of a function, whatever kind of convention it is. */
export interface ConventionRow {
  readonly runs: CallbackTiming;
  readonly awaits?: boolean | string;
  readonly package: string;
}

/** A function that a framework calls by convention, as a root of the call graph; `undefined` if it does not run by itself. */
export function createConventionRoot(target: FunctionTarget, row: ConventionRow, when: string | undefined): Root | undefined {
  const { runs, awaits } = row;
  if (runs === 'at-once' || runs === 'inherits' || runs === 'once' || runs === 'wrapped' || runs === 'never') return undefined;
  return {
    target,
    runs,
    ...(when === undefined ? {} : { when }),
    ...(awaits === undefined ? {} : { awaits: typeof awaits === 'string' ? { package: row.package, range: awaits } : awaits }),
  };
}

/** The functions that a value stored under a conventional name is, seen through wrappers. */
export function functionsOf(targets: readonly Target[]): readonly FunctionTarget[] {
  return targets.flatMap((target): readonly FunctionTarget[] => {
    if (target.type === 'function') return [target];
    return target.type === 'bound' ? functionsOf([target.target]) : [];
  });
}
