import type { BlockingApi, Cost } from '../catalog/blocking-api.ts';
import type { CallbackTiming } from '../catalog/callback-api.ts';
import type { CallId, Condition, FunctionId, ModuleSummary, Position } from '../summary/module-summary.ts';
import type { CallbackUse } from './callbacks/callback-use.ts';
import type { FunctionTarget } from './target.ts';
import type { ParameterGuard } from './values/parameter-guard.ts';

/**
 * `certain`: the one target. `by-name`: the one target that a property's name leads to. `possible`: one of several, or of one known and
 * others unknown.
 */
export type Certainty = 'certain' | 'by-name' | 'possible';

/** Where in a module's summary an edge starts: a call site, a property read that runs a getter, a write that runs a setter. */
export type Site = { readonly call: CallId } | { readonly read: number } | { readonly write: number };

/** Where a site stands. */
export function positionOfSite({ calls, reads, writes }: ModuleSummary, site: Site): Position {
  if ('call' in site) return calls[site.call]!.position;
  return 'read' in site ? reads[site.read]!.position : writes[site.write]!.position;
}

/** That a function runs, or hands over, another one. */
export interface CallEdge {
  readonly from: FunctionId;
  readonly site: Site;
  readonly to: FunctionTarget;
  /**
   * `calls`: at the site. `at-once`: handed by reference to a call that runs it before it returns. `inline`: a function expression so
   * handed, which is part of the enclosing function. `later`: a promise callback, completion callback or one-shot timer.
   */
  readonly how: 'calls' | 'at-once' | 'inline' | 'later';
  readonly certainty: Certainty;
  /** The site belongs to an initialisation that happens once. */
  readonly memoised: boolean;
  /** It is what a parameter stands for where nothing is given for it: certain for callers that give nothing. */
  readonly byDefault?: Condition;
  /** What is given decides on it in what is called: `guard(on, work)` with `on` of this function. */
  readonly guards?: readonly ParameterGuard[];
}

/** That a call site calls a blocking API, or (`callback`) hands it to a call that runs it. */
export interface ApiCall {
  readonly from: FunctionId;
  readonly call: CallId;
  readonly name: string;
  readonly api: BlockingApi;
  readonly cost: Cost;
  readonly form: 'direct' | 'callback';
  readonly certainty: Certainty;
  readonly memoised: boolean;
  readonly byDefault?: Condition;
  readonly guards?: readonly ParameterGuard[];
}

/** That a function is called by something outside the project's own calls, at a time that is known. */
export interface Root {
  readonly target: FunctionTarget;
  readonly runs: Exclude<CallbackTiming, 'at-once' | 'inherits' | 'once' | 'wrapped' | 'never'>;
  readonly when?: string;
  readonly awaits?: CallbackUse['awaits'];
  /** It is called on the object that it stands in, which goes to where the framework finds it. */
  readonly onObject?: true;
  /** The function that hands it over; absent where a convention (a decorator, a file's name) says so. */
  readonly from?: FunctionId;
}

/** That a function's value goes where it cannot be followed; `soft` into an object, array or result that calls may yet lead out of. */
export interface Escape {
  readonly target: FunctionTarget;
  readonly soft: boolean;
}

/** A file that is started by itself: a worker thread's, a child process's. */
export interface StartedFile {
  readonly path: string;
  readonly runs: CallbackTiming;
}

/** What one module contributes to the graph. */
export interface ModuleLinks {
  readonly edges: readonly CallEdge[];
  readonly apiCalls: readonly ApiCall[];
  readonly roots: readonly Root[];
  readonly escapes: readonly Escape[];
  readonly startedFiles: readonly StartedFile[];
  /** The functions that make a server listen. */
  readonly serverStarts: readonly FunctionId[];
  /** The names that functions of the module are exported under. */
  readonly exported: ReadonlyMap<FunctionId, string>;
}
