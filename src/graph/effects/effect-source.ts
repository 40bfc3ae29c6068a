import type { FunctionId } from '../../summary/module-summary.ts';
import type { EffectCall, EffectSummary, Place } from '../../summary/effect-summary.ts';
import type { Finding } from '../changes/dependency.ts';

/** A function of the project. */
export interface FunctionRef {
  readonly file: string;
  readonly function: FunctionId;
}

/** What one call site may call. */
export interface CallTargets {
  readonly functions: readonly FunctionRef[];
  /** Canonical names of what is no project function: `node:fs/promises#readFile`, `globalThis#fetch`. */
  readonly apis: readonly string[];
  /** Whether it may call something else besides. */
  readonly unknown: boolean;
  /** It belongs to an initialisation that happens once. */
  readonly memoised?: boolean;
}

export interface FunctionFacts {
  readonly name?: string;
  readonly async: boolean;
  /** Where it stands in its file. */
  readonly position: { readonly start: number; readonly end: number };
  readonly effects: EffectSummary;
}

/** What is looked at from some moment on. */
export interface Looking {
  /** Leaves it to whoever was looking before. */
  readonly leave: () => void;
  /** Makes one thing of it that stands as long as none of it changes. */
  readonly take: () => Finding;
}

/** What the join of effects asks of the call graph. */
export interface EffectSource {
  look: () => Looking;
  /** Whether what was found by looking at something still stands; who asks that has looked at it. */
  stands: (finding: Finding) => boolean;
  targetsOf: (file: string, call: EffectCall) => CallTargets;
  /** The function that a place holds, where nothing else is ever stored there. */
  functionAt: (file: string, place: Place) => FunctionRef | undefined;
  /** Whether a place is an import from outside the project. */
  isLibrary: (file: string, place: Place) => boolean;
  /** Whether the project has methods of that name, and all of them give their results at once. */
  isSynchronousName: (name: string) => boolean;
  factsOf: (ref: FunctionRef) => FunctionFacts | undefined;
  /** One name for a variable however files import it, without `/`. */
  variableKey: (file: string, offset: number) => string;
}

/** The project-wide name of the variable that a file declares at an offset; it stands in paths, so it has no `/`. */
export function variableName(file: string, offset: number | ''): string {
  return `${file.replaceAll('/', '|')}#${offset}`;
}
