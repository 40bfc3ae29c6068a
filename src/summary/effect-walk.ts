import type { TSESTree } from '@typescript-eslint/types';

import type { Boundary } from './effect-places.ts';
import type { Access, EffectCall } from './effect-summary.ts';
import type { MemoNotes } from './effect-memos.ts';

/** One walk for the effects of a stretch of code. */
export interface EffectWalk {
  readonly boundary: Boundary;
  readonly accesses: Map<string, Access>;
  readonly calls: EffectCall[];
  /** Expressions that are left out. */
  readonly skipped: ReadonlySet<TSESTree.Node>;
  readonly memos: MemoNotes;
  /** Inside a `try` whose `catch` answers. */
  caught: boolean;
  /** Inside a `catch`. */
  rescuing: boolean;
  /** How many functions deep inside the summarized code. */
  nesting: number;
  /** What the innermost function returns is awaited: it is async, or a call that is awaited runs it. */
  promises: boolean;
  /** Functions that are given to a call that is awaited. */
  readonly awaited: Set<TSESTree.Node>;
  throws: boolean;
  awaits: boolean;
  awaitsValue: boolean;
  yields: boolean;
}

/** How the value of a visited expression is taken. */
export interface Usage {
  readonly used: boolean;
  readonly awaited?: boolean;
  readonly returned?: boolean;
  /** It is a list of promises that `Promise.all` and its like wait for. */
  readonly joined?: boolean;
  readonly continued?: boolean;
}
