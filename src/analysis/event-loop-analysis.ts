import type { TSESTree } from '@typescript-eslint/utils';

import type { BlockingApi, BlockingKind, Cost } from '../catalog/blocking-api.ts';

export { costs } from '../catalog/blocking-api.ts';
export type { BlockingKind } from '../catalog/blocking-api.ts';

/** One stop on the way from a call site to a blocking API: printed as `name (path:line)`. */
export interface Hop {
  readonly name: string;
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  readonly line: number;
}

/** The function that a report stands in: the innermost one that runs on the event loop by itself. */
export interface RunningFunction {
  readonly node: TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;
  readonly async: boolean;
  /** Whether it may be made async: who calls it awaits its promise and answers a rejection. `unknown` where nobody can say. */
  readonly mayBecomeAsync: 'yes' | 'no' | 'unknown';
  /** Why not, to be said in the message: "Express 4 does not answer the rejection of an async handler". */
  readonly reason?: string;
}

/** A call site on which a `no-sync-*` rule reports. */
export interface BlockingCall {
  readonly kind: BlockingKind;
  readonly cost: Cost;
  /** Where the report stands. */
  readonly node:
    | TSESTree.CallExpression
    | TSESTree.NewExpression
    | TSESTree.TaggedTemplateExpression
    | TSESTree.MemberExpression
    | TSESTree.Property;
  /** The canonical name of the dearest API reached: `node:fs#readFileSync`. */
  readonly name: string;
  readonly api: BlockingApi;
  /** `direct`: the node is the blocking call; `callback`: it hands the blocking function to a call that runs it; `path`: through helpers. */
  readonly form: 'direct' | 'callback' | 'path';
  /** Empty if direct; otherwise the functions gone through, then the API's own call. */
  readonly hops: readonly Hop[];
  /** A helper on the way whose `@nonblocking` comment gives no reason and is ignored. */
  readonly ignoredTag?: string;
  /** How many further blocking APIs of the same kind the call reaches. */
  readonly others: number;
  /** When it runs, to stand in the message: ``on every `GET /x` ``; absent where nothing more is known than that it does. */
  readonly when?: string;
  /** `possible`: one of several targets, or matched by property name alone. */
  readonly certainty: 'certain' | 'by-name' | 'possible';
  readonly phase: 'run-time' | 'start-up' | 'memoised';
  readonly runsIn: RunningFunction;
  /** The functions between `runsIn` and the node that run at once (array callbacks, executors), outermost first; empty mostly. */
  readonly callbacks: readonly TSESTree.Node[];
}
